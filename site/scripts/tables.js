// Sorts the tables that blocks show: a press on the name of a column sorts by it, a second one the other way round, a
// third one brings back the order in which the block gave the rows.
(() => {
  "use strict";
  const label = document.body.dataset.sort;
  const texts = new Intl.Collator(document.documentElement.lang, { numeric: true });
  const orders = ["none", "ascending", "descending"];

  const number = (text) => {
    const plain = text.trim().toLowerCase();
    if (/^[+-]?inf(inity)?$/.test(plain)) return plain.startsWith("-") ? -Infinity : Infinity;
    return plain === "" ? NaN : Number(plain);
  };

  // What is no number stands below the numbers in either direction.
  const byNumber = (a, b, direction) => {
    if (isNaN(a) || isNaN(b)) return isNaN(a) - isNaN(b);
    return a < b ? -direction : a > b ? direction : 0;
  };

  const makeSortable = (table) => {
    const body = table.tBodies[0];
    const given = [...body.rows];
    if (given.length < 2) return;
    const heads = [...table.tHead.rows[0].cells];

    const sort = (column, order) => {
      const direction = order === "descending" ? -1 : 1;
      const areNumbers = heads[column].classList.contains("number");
      const keyed = given.map((row) => {
        const text = row.cells[column]?.textContent ?? "";
        return { row, key: areNumbers ? number(text) : text };
      });
      // Rows that are alike keep their order: the sort of JavaScript is stable.
      if (order !== "none") {
        keyed.sort((a, b) =>
          areNumbers ? byNumber(a.key, b.key, direction) : direction * texts.compare(a.key, b.key)
        );
      }
      body.append(...keyed.map(({ row }) => row));
    };

    heads.forEach((head, column) => {
      const button = document.createElement("button");
      button.type = "button";
      button.title = label;
      button.append(...head.childNodes);
      button.addEventListener("click", () => {
        const current = head.getAttribute("aria-sort") ?? "none";
        const order = orders[(orders.indexOf(current) + 1) % orders.length];
        for (const other of heads) other.removeAttribute("aria-sort");
        if (order !== "none") head.setAttribute("aria-sort", order);
        sort(column, order);
      });
      head.append(button);
    });
  };

  const known = new WeakSet();
  const begin = () => {
    for (const table of document.querySelectorAll("figure.table table")) {
      if (known.has(table)) continue;
      known.add(table);
      makeSortable(table);
    }
  };
  begin();
  document.addEventListener("notes:changed", begin);
})();
