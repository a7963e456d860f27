// Shows what another host plays, once somebody asks for it: until then nothing is loaded from there, and without this
// script the link stands alone. The words are those of the page's language.
const words = document.currentScript.dataset;
const players = [
  [/^https:\/\/www\.youtube\.com\/watch\?v=([\w-]+)$/, "https://www.youtube-nocookie.com/embed/"],
  [/^https:\/\/vimeo\.com\/(\d+)$/, "https://player.vimeo.com/video/"],
];
for (const figure of document.querySelectorAll("figure.embed")) {
  const link = figure.querySelector("a[href^='https:']");
  if (!link) continue;
  const player = players.map(([page, start]) => page.exec(link.href)?.[1] && start + page.exec(link.href)[1]).find(Boolean);
  const address = player || link.href;
  const button = document.createElement("button");
  const note = document.createElement("small");
  const line = document.createElement("p");
  button.type = "button";
  button.style.cssText = "font: inherit; padding: .35em .8em";
  button.textContent = words.show;
  note.textContent = " " + words.note + " " + new URL(address).host;
  line.append(button, note);
  figure.append(line);
  button.addEventListener("click", () => {
    const frame = document.createElement("iframe");
    // A player asks for the site that it is shown on, and learns no more of the page.
    frame.referrerPolicy = "strict-origin";
    frame.setAttribute("sandbox", "allow-scripts allow-same-origin allow-popups allow-presentation");
    frame.allow = "fullscreen; picture-in-picture; encrypted-media";
    frame.title = link.textContent.trim();
    frame.style.cssText = "display: block; inline-size: 100%; aspect-ratio: 16 / 9; border: 0";
    frame.src = address;
    line.replaceWith(frame);
    frame.focus();
  });
}
