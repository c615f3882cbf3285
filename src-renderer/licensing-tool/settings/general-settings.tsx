import { APPEARANCE_CHOICES, LANGUAGE_CHOICES, type LanguageChoice } from '#core/contract/settings.ts';
import { chooseLanguage, LANGUAGES } from '#core/texts/languages.ts';
import { useLanguage, useSay } from '../../state/texts-context.tsx';
import { useRequest, useSnapshot } from '../../state/window-context.ts';
import { Card } from '../../ui/card.tsx';
import { KeyValueList } from '../../ui/key-value-list.tsx';
import { RequestProblem } from '../../ui/request-problem.tsx';
import { Select, type SelectChoice } from '../../ui/select.tsx';
import { ToggleGroup } from '../../ui/toggle-group.tsx';
import { LockLine } from './lock-line.tsx';
import styles from './settings-page.module.css';

/** Language and appearance. A choice holds at once; one that could not be saved says so. */
export function GeneralSettings() {
  const { settings, lockedChoices } = useSnapshot();
  const say = useSay('settings');
  const change = useRequest('changeSettings');
  const language = useLanguage();
  const languageSetBy = lockedChoices.language ?? null;
  const notificationsSetBy = lockedChoices.notifications ?? null;
  const sayOfNotifications = useSay('notifications');
  return (
    <Card title={say('general')}>
      <KeyValueList
        spacing="wide"
        rows={[
          {
            name: say('language'),
            value: (
              <>
                <Select
                  label={say('language')}
                  isLabelHidden
                  choices={LANGUAGE_CHOICES.map((choice) => languageChoice(choice, say))}
                  selected={settings.language}
                  isDisabled={languageSetBy !== null}
                  onSelect={(choice) => void change.run({ language: choice })}
                />
                {languageSetBy !== null && <LockLine setBy={languageSetBy} />}
                {LANGUAGES[language].translation === 'machine' && <p className={styles.meaning}>{say('language-machine')}</p>}
              </>
            ),
          },
          {
            name: say('appearance'),
            value: (
              <ToggleGroup
                label={say('appearance')}
                choices={APPEARANCE_CHOICES.map((key) => ({ key, title: say(`appearance-${key}`) }))}
                selected={settings.appearance}
                onSelect={(appearance) => void change.run({ appearance })}
              />
            ),
          },
          {
            name: sayOfNotifications('setting'),
            value: (
              <>
                <ToggleGroup
                  label={sayOfNotifications('setting')}
                  choices={[
                    { key: 'on', title: sayOfNotifications('setting-on') },
                    { key: 'off', title: sayOfNotifications('setting-off') },
                  ]}
                  selected={settings.notifications ? 'on' : 'off'}
                  isDisabled={notificationsSetBy !== null}
                  onSelect={(chosen) => void change.run({ notifications: chosen === 'on' })}
                />
                {notificationsSetBy !== null && <LockLine setBy={notificationsSetBy} />}
                <p className={styles.meaning}>{sayOfNotifications('setting-meaning')}</p>
              </>
            ),
          },
        ]}
      />
      <RequestProblem problem={change.problem} />
    </Card>
  );
}

function languageChoice(choice: LanguageChoice, say: ReturnType<typeof useSay<'settings'>>): SelectChoice<LanguageChoice> {
  if (choice === 'system') {
    const language = chooseLanguage('system', navigator.languages);
    return { key: choice, title: say('language-system', { language: LANGUAGES[language].ownName }) };
  }
  const { ownName, translation } = LANGUAGES[choice];
  return { key: choice, title: translation === 'machine' ? say('machine-translated', { language: ownName }) : ownName };
}
