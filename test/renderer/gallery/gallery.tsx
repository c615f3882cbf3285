import '#renderer/ui/tokens.css';
import '#renderer/ui/base.css';
import '#renderer/ui/faces.ts';
import { createRoot } from 'react-dom/client';
import { TextsProvider } from '#renderer/state/texts-context.tsx';
import { WindowContext } from '#renderer/state/window-context.ts';
import { LiveRegion } from '#renderer/ui/live-region.tsx';
import { Controls } from './controls.tsx';
import { Shapes } from './shapes.tsx';
import { windowOfGallery } from './window-of-gallery.ts';

createRoot(document.getElementById('page')!).render(
  <WindowContext value={windowOfGallery()}>
    <TextsProvider>
      <main style={{ maxWidth: 1000, margin: '0 auto', padding: 16 }}>
        <h1>Kit</h1>
        <Controls />
        <Shapes />
      </main>
      <LiveRegion />
    </TextsProvider>
  </WindowContext>,
);
