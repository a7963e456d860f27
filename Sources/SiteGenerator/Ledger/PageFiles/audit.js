
// Search, filters and sorting of the table. Without this the page says the same, in the order of the files.
(() => {
  'use strict';
  const tools = document.querySelector('.tools');
  const table = document.querySelector('table.articles');
  const body = table.tBodies[0];
  const status = tools.querySelector('[role=status]');
  const query = tools.querySelector('input');
  const choices = [...tools.querySelectorAll('select')];
  const collator = new Intl.Collator('en', { numeric: true });
  const fold = text => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
  const rows = [...body.rows].map(row => ({ row, text: fold(row.textContent) }));

  const show = () => {
    const words = fold(query.value).split(/\s+/).filter(word => word);
    let count = 0;
    for (const { row, text } of rows) {
      const fits = words.every(word => text.includes(word))
        && choices.every(choice => !choice.value || row.dataset[choice.dataset.choice] === choice.value);
      row.hidden = !fits;
      if (fits) count += 1;
    }
    const all = rows.length;
    status.textContent = (count === all ? `${all}` : `${count} of ${all}`) + (all === 1 ? ' article' : ' articles');
  };

  const sort = (head, column) => {
    const down = head.getAttribute('aria-sort') === 'ascending';
    for (const other of table.tHead.rows[0].cells) other.removeAttribute('aria-sort');
    head.setAttribute('aria-sort', down ? 'descending' : 'ascending');
    const key = ({ row }) => row.cells[column].dataset.sort;
    const compare = (a, b) => {
      const [first, second] = [key(a), key(b)];
      // What is empty is last, whichever way.
      if (!first || !second) return first ? -1 : second ? 1 : 0;
      return collator.compare(first, second) * (down ? -1 : 1);
    };
    body.append(...[...rows].sort(compare).map(({ row }) => row));
  };

  [...table.tHead.rows[0].cells].forEach((head, column) => {
    const button = document.createElement('button');
    button.type = 'button';
    button.append(...head.childNodes);
    button.addEventListener('click', () => sort(head, column));
    head.append(button);
  });
  tools.addEventListener('input', show);
  tools.addEventListener('submit', event => event.preventDefault());
  // The fields are empty only when the event is over.
  tools.addEventListener('reset', () => setTimeout(show));
  // A link to an article that is filtered out shows it.
  addEventListener('hashchange', () => {
    const row = document.getElementById(decodeURIComponent(location.hash.slice(1)));
    if (row && row.hidden) {
      tools.reset();
      setTimeout(() => row.scrollIntoView());
    }
  });
  tools.hidden = false;
  // What a browser put back into the fields counts.
  show();
})();
