// Runs in the page before its own scripts: notes the end of the first frame, and the end of the frame in
// which the caret first stands in something editable, in milliseconds since the epoch.
const note = (name) => {
  const channel = new MessageChannel();
  channel.port1.onmessage = () => {
    document.documentElement.dataset[name] = String(performance.timeOrigin + performance.now());
  };
  requestAnimationFrame(() => channel.port2.postMessage(null));
};

const look = () => {
  const { activeElement } = document;
  if (!(activeElement instanceof HTMLElement) || !activeElement.isContentEditable) return;
  if (!activeElement.contains(getSelection()?.anchorNode ?? null)) return;
  document.removeEventListener('focusin', look);
  document.removeEventListener('selectionchange', look);
  note('benchCaret');
};

document.addEventListener('focusin', look);
document.addEventListener('selectionchange', look);
document.addEventListener('DOMContentLoaded', () => note('benchFrame'));
