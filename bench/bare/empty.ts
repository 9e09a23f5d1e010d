import { createElement } from 'react';
import { createRoot } from 'react-dom/client';

// React, and a field to write in: the least that a page of React can be
const root = document.getElementById('root');
if (root !== null) {
  createRoot(root).render(createElement('input', { name: 'email', type: 'email' }));
}
