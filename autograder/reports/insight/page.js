"use strict";
(() => {
  const groups = JSON.parse(document.getElementById("groups").textContent);
  const table = document.getElementById("class"), body = table.tBodies[0];
  const rows = [...body.rows], heads = [...table.tHead.rows[0].cells];
  const search = document.getElementById("search"), only = document.getElementById("only");
  const all = document.getElementById("all"), count = document.getElementById("count");
  const names = rows.map((row) => row.cells[0].textContent.toLocaleLowerCase());
  const looked = new Set(groups[groups.length - 1]);
  let group = null, about = "";

  const show = () => {
    const words = search.value.toLocaleLowerCase().trim();
    let shown = 0;
    rows.forEach((row, place) => {
      const fits = names[place].includes(words) && (!group || group.has(place)) &&
        (only.value !== "look" || looked.has(place)) &&
        (only.value !== "gap" || [...row.cells].some((cell) => cell.textContent === ""));
      row.hidden = !fits;
      shown += fits;
    });
    all.hidden = shown === rows.length;
    count.textContent = `${shown} of ${rows.length}${about ? `: ${about}` : ""}`;
  };

  const value = (row, column) => {
    const text = row.cells[column].textContent;
    if (column === 0) return text;
    const number = parseFloat(text);
    return Number.isNaN(number) ? -1 : number;
  };

  const sort = (column) => {
    const head = heads[column];
    const down = head.getAttribute("aria-sort") === (column ? "descending" : "ascending");
    const order = column ? (down ? 1 : -1) : (down ? -1 : 1);
    heads.forEach((one) => one.removeAttribute("aria-sort"));
    head.setAttribute("aria-sort", order === 1 ? "ascending" : "descending");
    const keyed = rows.map((row) => [value(row, column), row]);
    const compare = column ? (a, b) => a - b : new Intl.Collator(undefined, { numeric: true }).compare;
    keyed.sort((a, b) => order * compare(a[0], b[0]));
    body.append(...keyed.map((one) => one[1]));
  };

  table.tHead.addEventListener("click", (event) => {
    const button = event.target.closest("button.sort");
    if (button) sort(Number(button.dataset.column));
  });
  document.querySelector("main").addEventListener("click", (event) => {
    const button = event.target.closest("button.show");
    if (!button) return;
    group = new Set(groups[Number(button.dataset.group)]);
    about = button.dataset.about;
    show();
    document.getElementById("students").scrollIntoView();
  });
  all.addEventListener("click", () => {
    group = null;
    about = search.value = only.value = "";
    show();
  });
  search.addEventListener("input", show);
  only.addEventListener("change", show);
  const open = () => {
    const target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
    for (let one = target; one; one = one.parentElement) if (one.tagName === "DETAILS") one.open = true;
    if (target) target.scrollIntoView();
  };
  window.addEventListener("hashchange", open);
  window.addEventListener("beforeprint", () => document.querySelectorAll("details").forEach((one) => { one.open = true; }));
  open();
  show();
})();
