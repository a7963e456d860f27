
// What is chosen stands in the address, and what is new is taken over when the preview says that the site changed.
(() => {
  'use strict';
  const form = document.querySelector('.tools');
  const connection = document.querySelector('.connection');
  const table = new ArticleTable(document.querySelector('table.articles'), form);

  // MARK: What is chosen

  const keys = table.heads.map(head => head.dataset.key);
  const write = () => {
    const query = new URLSearchParams(table.chosen);
    if (table.order) query.set('sort', keys[table.order.column] + (table.order.down ? '-down' : ''));
    const text = query.toString();
    history.replaceState(history.state, '', location.pathname + (text ? '?' + text : '') + location.hash);
  };
  const read = () => {
    const query = new URLSearchParams(location.search);
    for (const field of form.elements) {
      const value = query.get(field.name) ?? '';
      if (field.type === 'radio') field.checked = field.value === value;
      else if (field.name) field.value = value;
      // What is not there any more cannot be chosen.
      if (field.localName === 'select' && field.selectedIndex < 0) field.value = '';
    }
    if (!form.querySelector('[name=state]:checked')) form.querySelector('[name=state]').checked = true;
    const [key, down] = (query.get('sort') ?? '').split('-');
    if (keys.includes(key)) table.sort(keys.indexOf(key), down === 'down');
    table.show();
  };

  // An outlet's name in the picture chooses the outlet.
  addEventListener('click', event => {
    const link = event.target.closest('.strips a');
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    form.reset();
    form.elements.outlet.value = new URL(link.href).searchParams.get('outlet');
    table.show();
    document.getElementById('articles').focus({ preventScroll: true });
    form.scrollIntoView();
  });
  addEventListener('popstate', read);

  // MARK: What is new

  // Where the focus is, to be found again when the element is another one.
  const focusable = 'a, button, summary, input, select, [tabindex]';
  const mark = () => {
    const element = document.activeElement;
    const part = element?.closest('tr[id], [data-part], section');
    if (!part) return () => {};
    const number = [...part.querySelectorAll(focusable)].indexOf(element);
    const below = [];
    if (part.localName === 'tr') for (let row = part; row; row = row.nextElementSibling) below.push(row);
    const now = row => row.isConnected ? row : document.getElementById(row.id);
    const find = part.id ? `#${CSS.escape(part.id)}` : part.dataset.part ? `[data-part="${part.dataset.part}"]` : null;
    return () => {
      const again = find && document.querySelector(find)?.querySelectorAll(focusable);
      const same = element.isConnected ? element : again?.[Math.min(number, again.length - 1)];
      // A row that is not shown any more cannot have it: the next one that is, or the heading.
      const row = below.map(now).find(row => row && !row.hidden);
      const next = same && !same.closest('tr[hidden]') ? same : row?.querySelector(focusable);
      if (document.activeElement !== next) (next ?? document.getElementById('articles')).focus({ preventScroll: true });
    };
  };
  // What is looked at stays where it is.
  const hold = () => {
    const seen = document.elementFromPoint(innerWidth / 2, innerHeight / 3)?.closest('tr[id], [data-part], section');
    if (!seen || scrollY === 0) return () => {};
    const top = seen.getBoundingClientRect().top;
    return () => {
      const now = seen.isConnected ? seen : seen.id && document.getElementById(seen.id);
      if (now) scrollBy({ top: now.getBoundingClientRect().top - top, behavior: 'instant' });
    };
  };
  const unfold = (old, fresh) => {
    const folds = fresh.querySelectorAll('details');
    old.querySelectorAll('details').forEach((fold, number) => { if (fold.open && folds[number]) folds[number].open = true; });
  };
  const takeOver = page => {
    const [refocus, rescroll] = [mark(), hold()];
    for (const fresh of page.querySelectorAll('[data-part]')) {
      const old = document.querySelector(`[data-part="${fresh.dataset.part}"]`);
      if (!old || sources.get(fresh.dataset.part) === fresh.innerHTML) continue;
      sources.set(fresh.dataset.part, fresh.innerHTML);
      unfold(old, fresh);
      old.replaceChildren(...fresh.childNodes);
    }
    table.replaceRows([...page.querySelector('table.articles').tBodies[0].rows], unfold);
    read();
    refocus();
    rescroll();
  };
  // The parts as they came: what was folded or chosen since is no change.
  const sources = new Map([...document.querySelectorAll('[data-part]')].map(part => [part.dataset.part, part.innerHTML]));

  const ask = async () => {
    try {
      const answer = await fetch(location.pathname, { cache: 'no-store' });
      return answer.ok ? await answer.text() : null;
    } catch {
      return null;
    }
  };
  let isAsking = false;
  let isStale = false;
  const refresh = async () => {
    if (isAsking) { isStale = true; return; }
    isAsking = true;
    try {
      do {
        isStale = false;
        const text = await ask();
        connection.textContent = text === null ? 'The preview does not answer: this is what it said last.' : '';
        if (text !== null) takeOver(new DOMParser().parseFromString(text, 'text/html'));
      } while (isStale);
    } finally {
      isAsking = false;
    }
    document.dispatchEvent(new CustomEvent('sitegen:desk'));
  };
  // Who comes back is told several things at once; they are one.
  let soon;
  const refreshSoon = () => { soon ??= setTimeout(() => { soon = undefined; refresh(); }, 100); };
  document.addEventListener('sitegen:change', refreshSoon);
  document.addEventListener('sitegen:end', () => { connection.textContent = 'The preview has ended: this is what it said last.'; });
  // Who comes back to the desk sees what there is now, or that the preview has ended.
  document.addEventListener('visibilitychange', () => { if (!document.hidden) refreshSoon(); });

  // The heading stays below the tools, however high they are.
  new ResizeObserver(() => document.documentElement.style.setProperty('--tools', `${form.offsetHeight}px`)).observe(form);
  read();
  table.changed = write;
})();
