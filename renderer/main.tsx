import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app/app.tsx';
import { CrashBoundary } from './app/crash-boundary.tsx';
import { bridge } from './bridge/bridge.ts';
import { watchCompositions } from './keys/ime-key.ts';
import './styles/tokens.css';
import './styles/base.css';

const root = document.getElementById('root');
if (root === null) throw new Error('index.html has no #root element.');

watchCompositions(window);
createRoot(root).render(
  <StrictMode>
    <CrashBoundary>
      <App api={bridge()} />
    </CrashBoundary>
  </StrictMode>,
);
