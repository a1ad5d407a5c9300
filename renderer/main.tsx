import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app/app.tsx';
import { CrashBoundary } from './app/crash-boundary.tsx';
import { createProblemLog, watchProblems } from './app/watch-problems.ts';
import { bridge } from './bridge/bridge.ts';
import { watchCompositions } from './keys/ime-key.ts';
import './styles/tokens.css';
import './styles/base.css';

const root = document.getElementById('root');
if (root === null) throw new Error('index.html has no #root element.');

watchCompositions(window);
const noteProblem = createProblemLog(bridge().invoke);
watchProblems(window, noteProblem);
createRoot(root).render(
  <StrictMode>
    <CrashBoundary onCrash={noteProblem}>
      <App api={bridge()} />
    </CrashBoundary>
  </StrictMode>,
);
