
// Search, filters and sorting of a table of articles. Its rows are written by the program; here they are hidden and moved.
class ArticleTable {
  static #fold = text => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
  // How many rows a browser shows in a moment; the others follow, so many at a time.
  static #atOnce = 250;
  #collator = new Intl.Collator('en', { numeric: true });

  // The form has a search field, `q`, and choices, each named as the attribute of the rows (`data-state`) that it looks at.
  constructor(table, form) {
    this.table = table;
    this.form = form;
    this.body = table.tBodies[0];
    this.heads = [...table.tHead.rows[0].cells];
    // The column by which it is sorted, and whether from the end.
    this.order = null;
    // Called when something else is chosen.
    this.changed = () => {};
    this.#read([...this.body.rows]);
    this.#addButtons();
    form.addEventListener('input', () => this.show());
    form.addEventListener('submit', event => event.preventDefault());
    // The fields are empty only when the event is over.
    form.addEventListener('reset', () => setTimeout(() => this.show()));
    // A link to an article that is filtered out shows it.
    addEventListener('hashchange', () => this.#reveal(location.hash));
    // Of a link to where one is already nothing else tells.
    addEventListener('click', event => {
      const link = event.target.closest?.('a[href^="#"]');
      if (link) this.#reveal(link.hash);
    });
    form.hidden = false;
  }

  #read(rows) {
    // What is there already is not read again.
    const known = new Map((this.rows ?? []).map(entry => [entry.row, entry]));
    this.rows = rows.map(row => known.get(row) ?? { row, text: ArticleTable.#fold(row.textContent) });
  }

  #addButtons() {
    this.heads.forEach((head, column) => {
      const button = document.createElement('button');
      button.type = 'button';
      button.append(...head.childNodes);
      button.addEventListener('click', () => {
        this.sort(column, head.getAttribute('aria-sort') === 'ascending');
        this.changed();
      });
      head.append(button);
    });
  }

  // Names and values of what is chosen.
  get chosen() { return [...new FormData(this.form)].filter(([, value]) => value); }

  // Shows what fits, and says how much that is.
  show() {
    const choices = this.chosen.filter(([name]) => name !== 'q');
    const words = ArticleTable.#fold(this.form.elements.q.value).split(/\s+/).filter(word => word);
    const has = (row, name, value) => {
      const data = row.dataset[name];
      return data === value || data.includes(' ') && data.split(' ').includes(value);
    };
    let count = 0;
    const later = [];
    for (const { row, text } of this.rows) {
      const fits = choices.every(([name, value]) => has(row, name, value)) && words.every(word => text.includes(word));
      if (fits) count += 1;
      if (row.hidden !== fits) continue;
      if (fits && count > ArticleTable.#atOnce) later.push(row);
      else row.hidden = !fits;
    }
    this.#later = later;
    this.#showLater(later);
    const all = this.rows.length;
    const status = (count === all ? `${all}` : `${count} of ${all}`) + (all === 1 ? ' article' : ' articles');
    const place = this.form.querySelector('[role=status]');
    if (place.textContent !== status) place.textContent = status;
    this.changed();
  }

  #later = [];

  #showLater(rows, from = 0) {
    if (from >= rows.length) return;
    requestAnimationFrame(() => setTimeout(() => {
      // Something else was chosen meanwhile.
      if (rows !== this.#later) return;
      for (const row of rows.slice(from, from + 2 * ArticleTable.#atOnce)) row.hidden = false;
      this.#showLater(rows, from + 2 * ArticleTable.#atOnce);
    }));
  }

  // Sorts by a column; what is empty is last, whichever way.
  sort(column, down) {
    this.order = { column, down };
    for (const head of this.heads) head.removeAttribute('aria-sort');
    this.heads[column].setAttribute('aria-sort', down ? 'descending' : 'ascending');
    for (const entry of this.rows) entry.key = entry.row.cells[column].dataset.sort;
    this.rows.sort(({ key: a }, { key: b }) => {
      if (!a || !b) return a ? -1 : b ? 1 : 0;
      return this.#collator.compare(a, b) * (down ? -1 : 1);
    });
    this.#place(this.rows.map(({ row }) => row));
  }

  // Puts rows into an order. Those that stand where they belong are left alone, and so is the focus.
  #place(rows) {
    const focus = document.activeElement;
    let next = this.body.firstElementChild;
    for (const row of rows) {
      if (row === next) next = next.nextElementSibling;
      else this.body.insertBefore(row, next);
    }
    if (focus !== document.activeElement && this.body.contains(focus)) focus.focus({ preventScroll: true });
  }

  // Takes other rows, in their own order. One whose version is known stays; `adopt` is told of those that change.
  replaceRows(fresh, adopt) {
    const old = new Map(this.rows.map(({ row }) => [row.id, row]));
    const rows = fresh.map(row => {
      const known = old.get(row.id);
      old.delete(row.id);
      if (known && known.dataset.version === row.dataset.version) return known;
      if (known) {
        adopt(known, row);
        known.replaceWith(row);
      }
      return row;
    });
    for (const row of old.values()) row.remove();
    this.#read(rows);
    if (!this.order) this.#place(rows);
  }

  // Shows a row that a link leads to, at once, whether it was filtered out or only has not had its turn yet.
  #reveal(hash) {
    const row = document.getElementById(decodeURIComponent(hash.slice(1)));
    if (!row?.hidden) return;
    if (!this.#later.includes(row)) this.form.reset();
    setTimeout(() => {
      for (const other of this.#later.slice(0, this.#later.indexOf(row) + 1)) other.hidden = false;
      row.scrollIntoView();
    });
  }
}
