import { createBrowserRouter } from 'react-router';
import { SignInPage } from '../pages/sign-in-page.js';
import { FaultPage } from './fault-page.js';
import { MissingPage } from './missing-page.js';
import { routes } from './routes.js';

export const router = createBrowserRouter(
  routes({ fault: FaultPage, missing: MissingPage, signIn: SignInPage }),
);
