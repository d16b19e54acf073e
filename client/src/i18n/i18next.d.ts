import 'i18next';
import type { Namespace, vi } from './vi.ts';

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'shell';
    fallbackNS: Exclude<Namespace, 'shell'>[];
    resources: typeof vi;
  }
}
