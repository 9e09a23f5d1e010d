import { useEffect } from 'react';
import { Link, useLocation } from 'react-router';
import { glossary } from '@klubbat/shared/sentences/glossary';
import { ruleThemes, type RuleTheme } from '@klubbat/shared/sentences/rule-themes';
import { rulesExplained, type RuleExplained } from '@klubbat/shared/sentences/rules-explained';
import { AlonePage } from '../ui/alone-page.js';
import './help-page.css';

const themes = Object.entries(ruleThemes) as [RuleTheme, string][];
const rules: [string, RuleExplained][] = Object.entries(rulesExplained);

/** Every rule that the system applies, by what it is about, and the words that one who is new meets. For anyone. */
export function HelpPage() {
  const { hash } = useLocation();
  useEffect(() => {
    // the page is fetched after its address: the browser has already looked for the place
    const place = hash === '' ? null : document.getElementById(decodeURIComponent(hash.slice(1)));
    place?.scrollIntoView();
    place?.focus({ preventScroll: true });
  }, [hash]);
  return (
    <AlonePage title="Så räknar Klubbat" wide>
      <p>
        Klubbat räknar, varnar och säger ibland nej. Här står varje regel i en mening, och var den är skriven.
        Det som har hänt i rummet kan alltid antecknas, också när det inte följde reglerna.
      </p>
      <p>
        Det här är hjälp, inte juridisk rådgivning: lagtexten och ert reglemente gäller före det som står här.
      </p>
      <nav aria-label="På den här sidan">
        <ul className="help-page__places">
          {themes.map(([key, name]) => (
            <li key={key}>
              <a href={`#tema-${key}`}>{name}</a>
            </li>
          ))}
          <li>
            <a href="#ord">Ord</a>
          </li>
        </ul>
      </nav>
      {themes.map(([key, name]) => (
        <section key={key} aria-labelledby={`tema-${key}`}>
          <h2 id={`tema-${key}`} tabIndex={-1}>
            {name}
          </h2>
          <ul className="help-page__rules">
            {rules
              .filter(([, { theme }]) => theme === key)
              .map(([id, { rule, source }]) => (
                <li key={id} id={id} tabIndex={-1}>
                  <p>{rule}</p>
                  <p className="quiet small">{source}</p>
                </li>
              ))}
          </ul>
        </section>
      ))}
      <section aria-labelledby="ord">
        <h2 id="ord" tabIndex={-1}>
          Ord
        </h2>
        <dl className="help-page__words">
          {glossary.map(({ word, meaning }) => (
            <div key={word}>
              <dt>{word}</dt>
              <dd>{meaning}</dd>
            </div>
          ))}
        </dl>
      </section>
      <p>
        <Link to="/">Till Klubbat</Link>
      </p>
    </AlonePage>
  );
}
