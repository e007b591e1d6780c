"use strict";
// The page can be read without this: every claim in the text leads to its card, and every card back.
(() => {
  const claims = [...document.querySelectorAll(".claim")];
  const cards = [...document.querySelectorAll(".card")];
  const filters = [...document.querySelectorAll(".filters input")];
  const shown = document.querySelector(".shown");
  let last = null; // the claim that was looked at last
  let returning = false; // its focus is given back, which opens nothing

  const cardsOf = (claim) => claim.dataset.cards.split(" ").map((id) => document.getElementById(id));
  const claimOf = (card) => claims.find((claim) => claim.dataset.cards.split(" ").includes(card.id));

  function clear() {
    for (const one of document.querySelectorAll(".current")) one.classList.remove("current");
  }

  // Mark a claim and its card, and bring the card into its column; the page itself does not move.
  function look(claim) {
    const card = cardsOf(claim).find((one) => !one.classList.contains("off"));
    clear();
    if (!card) return null;
    last = claim;
    for (const one of claims) one.classList.toggle("current", one.dataset.cards === claim.dataset.cards);
    card.classList.add("current");
    const column = card.closest(".claims");
    if (column.scrollHeight > column.clientHeight) {
      column.scrollTop += card.getBoundingClientRect().top - column.getBoundingClientRect().top - 8;
    }
    return card;
  }

  function back() {
    returning = true;
    if (last) last.focus();
    returning = false;
    clear();
  }

  function filter() {
    const wanted = new Set(filters.filter((one) => one.checked).map((one) => one.value));
    for (const card of cards) card.classList.toggle("off", !wanted.has(card.dataset.state));
    for (const claim of claims) {
      const off = cardsOf(claim).every((card) => card.classList.contains("off"));
      claim.classList.toggle("off", off);
      if (off) claim.setAttribute("tabindex", "-1");
      else claim.removeAttribute("tabindex");
    }
    clear();
    const count = cards.filter((card) => !card.classList.contains("off")).length;
    shown.textContent = `${count} of ${cards.length} claims shown`;
  }

  for (const claim of claims) {
    claim.addEventListener("focus", () => returning || look(claim));
    claim.addEventListener("click", (event) => {
      event.preventDefault();
      const card = look(claim);
      if (card) card.focus({ preventScroll: true });
    });
  }
  for (const card of cards) {
    card.querySelector(".close").addEventListener("click", back);
    card.querySelector(".back").addEventListener("click", (event) => {
      event.preventDefault();
      last = claimOf(card);
      back();
    });
  }
  for (const link of document.querySelectorAll(".findings a")) {
    link.addEventListener("click", (event) => {
      const claim = claimOf(document.getElementById(link.dataset.card));
      if (claim.classList.contains("off")) return;
      event.preventDefault();
      claim.focus();
    });
  }
  for (const one of filters) one.addEventListener("change", filter);
  document.addEventListener("click", (event) => {
    if (!event.target.closest(".claim, .card, .filters, .findings")) clear();
  });
  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape" && document.querySelector(".current")) back();
  });
  document.documentElement.classList.add("live");
  filter();
})();
