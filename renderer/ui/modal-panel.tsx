import { Dialog } from 'react-aria-components/Dialog';
import { Modal, ModalOverlay } from 'react-aria-components/Modal';
import './modal-panel.css';

export interface ModalPanelProps {
  /** What a screen reader calls it; shown as its heading. */
  readonly title: string;
  /** Called by Escape and a press beside it. */
  readonly onClose: () => void;
  readonly wide?: boolean;
  readonly children: React.ReactNode;
}

/** A panel over the window that keeps the focus until something is decided. */
export function ModalPanel({
  title,
  onClose,
  wide = false,
  children,
}: ModalPanelProps): React.JSX.Element {
  return (
    <ModalOverlay
      className="modal-overlay"
      isOpen
      isDismissable={!wide}
      onOpenChange={(isOpen) => {
        if (!isOpen) onClose();
      }}
    >
      <Modal className={wide ? 'modal-panel modal-panel-wide' : 'modal-panel'}>
        <Dialog aria-label={title} className="modal-dialog">
          <h2 className="modal-title">{title}</h2>
          {children}
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}
