import { Menu } from '@base-ui/react/menu';
import { Check, LogOut, SlidersHorizontal } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { shortcutList } from '../presses/useShortcuts.ts';
import { chooseScheme, chosenScheme, SCHEME_CHOICES, type SchemeChoice } from '../theme/scheme.ts';
import styles from './ScreenMenu.module.css';

interface ScreenMenuProps {
  /** Ends the session of this page, where it has one. */
  readonly leave?: { readonly label: string; readonly onSelect: () => void };
}

/** How this device shows its screens: light or dark, and which keys there are; and the way out. */
export function ScreenMenu({ leave }: ScreenMenuProps) {
  const { t } = useTranslation();
  const [scheme, setScheme] = useState(chosenScheme);
  return (
    <Menu.Root>
      <Menu.Trigger className={styles.trigger ?? ''} aria-label={t('display.menu')} title={t('display.menu')}>
        <SlidersHorizontal aria-hidden="true" size={18} />
      </Menu.Trigger>
      <Menu.Portal>
        <Menu.Positioner align="end" sideOffset={6} className={styles.positioner ?? ''}>
          <Menu.Popup className={styles.popup ?? ''}>
            <Menu.Group>
              <Menu.GroupLabel className={styles.label ?? ''}>{t('display.scheme')}</Menu.GroupLabel>
              <Menu.RadioGroup
                value={scheme}
                onValueChange={(choice: SchemeChoice) => {
                  setScheme(choice);
                  chooseScheme(choice);
                }}
              >
                {SCHEME_CHOICES.map((choice) => (
                  <Menu.RadioItem key={choice} value={choice} className={styles.item ?? ''}>
                    <span className={styles.mark}>
                      <Menu.RadioItemIndicator>
                        <Check aria-hidden="true" size={16} />
                      </Menu.RadioItemIndicator>
                    </span>
                    {t(`display.${choice}`)}
                  </Menu.RadioItem>
                ))}
              </Menu.RadioGroup>
            </Menu.Group>
            <Menu.Separator className={styles.separator ?? ''} />
            <Menu.Item className={styles.item ?? ''} onClick={() => shortcutList.setState({ open: true })}>
              <span className={styles.mark} />
              {t('shortcuts.title')}
              <kbd className={styles.key}>?</kbd>
            </Menu.Item>
            {leave && (
              <Menu.Item className={styles.item ?? ''} onClick={leave.onSelect}>
                <span className={styles.mark}>
                  <LogOut aria-hidden="true" size={16} />
                </span>
                {leave.label}
              </Menu.Item>
            )}
          </Menu.Popup>
        </Menu.Positioner>
      </Menu.Portal>
    </Menu.Root>
  );
}
