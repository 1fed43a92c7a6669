/* The drawn sign of a mark: a real button with a name, a small SVG in it. Text only ever goes in as text. */

const SVG = "http://www.w3.org/2000/svg";

/** What a mark is called: "3. Het Badhuis", "12 initiatieven in de Vijfhoek". words: see templates/components/map.html. */
export function nameOf(mark, words) {
  if (mark.count === undefined) return mark.nr ? `${mark.nr}. ${mark.title}` : mark.title;
  if (mark.name) return mark.name; // a cluster comes with its sentence
  return (mark.place ? words.many : words.near).replace("{n}", mark.count).replace("{name}", mark.place);
}

/** The button of a mark. icons: the address of the sprite. */
export function sign(mark, name, icons) {
  const button = document.createElement("button");
  button.type = "button";
  button.setAttribute("aria-label", name);
  if (mark.count === undefined) {
    button.className = `pin t-${mark.theme}`;
    button.classList.toggle("stale", mark.stale === true);
    button.append(pin(mark, icons));
  } else {
    button.className = "cluster";
    button.append(cluster(mark));
  }
  if (mark.count === undefined || mark.group) button.setAttribute("aria-haspopup", "dialog");
  return button;
}

function pin(mark, icons) {
  return draw("svg", { width: 34, height: 34, viewBox: "-17 -17 34 34", "aria-hidden": "true" }, [
    draw("circle", { class: "ring", r: 17 }),
    draw("circle", { r: 12.75 }),
    draw("use", { class: "tip", href: `${icons}#i-${mark.theme}`, x: -7.5, y: -7.5, width: 15, height: 15 }),
    mark.nr ? draw("text", { class: "halo", x: 13, y: -6 }, [mark.nr]) : "",
  ]);
}

function cluster(mark) {
  const count = number(mark.count);
  const size = count.length < 4 ? 17 : count.length < 6 ? 13 : 11;
  return draw("svg", { width: 48, height: 48, viewBox: "22 8 48 48", "aria-hidden": "true" }, [
    draw("circle", { class: "ring", cx: 46, cy: 32, r: 24 }),
    draw("path", { class: "patch", d: "M29 34C28 18 39 13 48 15C61 16 65 27 63 35C61 47 51 51 44 49C32 48 29 40 30 29" }),
    draw("path", { class: "again", d: "M33 20C46 10 60 13 66 29C67 44 53 52 42 51" }),
    draw("text", { class: "amount", x: 46, y: 32 + size * 0.36, "font-size": size }, [count]),
    draw("text", { class: "halo held", x: 71, y: 36 }, [mark.held]),
  ]);
}

function number(value) {
  return new Intl.NumberFormat(document.documentElement.lang || "nl").format(value);
}

function draw(name, attributes, children = []) {
  const element = document.createElementNS(SVG, name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
  element.append(...children);
  return element;
}
