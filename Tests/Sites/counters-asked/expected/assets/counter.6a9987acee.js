// Loads an outlet's counter once somebody agrees. Without this script the explanation stands alone, and nothing is loaded.
for (const button of document.querySelectorAll("button[data-counter]")) {
  button.hidden = false;
  button.addEventListener("click", () => {
    const counter = document.createElement(button.dataset.kind);
    if (button.dataset.referrerpolicy) counter.referrerPolicy = button.dataset.referrerpolicy;
    if (button.dataset.kind === "img") Object.assign(counter, { alt: "", width: 1, height: 1, className: "counter" });
    counter.src = button.dataset.counter;
    const done = document.createElement("span");
    done.textContent = button.dataset.done;
    done.tabIndex = -1;
    button.after(done, counter);
    button.remove();
    done.focus();
  });
}
