import { Tabs as BaseTabs } from '@base-ui/react/tabs';
import type { ReactNode } from 'react';
import styles from './Tabs.module.css';

interface Tab<Name extends string> {
  readonly name: Name;
  readonly label: ReactNode;
}

interface TabsProps<Name extends string> {
  readonly tabs: readonly Tab<Name>[];
  readonly selected: Name;
  readonly onSelect: (name: Name) => void;
  readonly label: string;
  readonly children: ReactNode;
  readonly classes: {
    readonly list: string | undefined;
    readonly tab: string | undefined;
    readonly panel: string | undefined;
  };
}

/** Panels of which one is shown; arrow keys, Home and End move between their tabs. */
export function Tabs<Name extends string>({ tabs, selected, onSelect, label, children, classes }: TabsProps<Name>) {
  return (
    <BaseTabs.Root className={styles.root} value={selected} onValueChange={(name: Name) => onSelect(name)}>
      <BaseTabs.List activateOnFocus aria-label={label} className={classes.list ?? ''}>
        {tabs.map((tab) => (
          <BaseTabs.Tab key={tab.name} value={tab.name} className={classes.tab ?? ''}>
            {tab.label}
          </BaseTabs.Tab>
        ))}
      </BaseTabs.List>
      <BaseTabs.Panel value={selected} className={classes.panel ?? ''}>
        {children}
      </BaseTabs.Panel>
    </BaseTabs.Root>
  );
}
