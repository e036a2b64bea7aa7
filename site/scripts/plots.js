// Says the exact numbers of the point nearest to the pointer in a drawing; with the drawing in focus, the arrow keys go
// from point to point and from series to series. The numbers are those of the table that the figure has anyway.
(() => {
  "use strict";
  const farthest = 60;
  const name = "http://www.w3.org/2000/svg";

  // MARK: where a number lies

  // "0 10", or "0.01 1 log".
  const scale = (text) => {
    const [lower, upper, kind] = text.split(" ");
    const place = kind === "log" ? Math.log : (value) => value / 2;
    const [start, end] = [place(Number(lower)), place(Number(upper))];
    return (value) => (kind === "log" && !(value > 0) ? NaN : (place(value) - start) / (end - start));
  };

  // All points of a figure, series by series, each with what is to be said of it.
  const read = (figure, plane) => {
    const [x, y] = [scale(plane.dataset.x), scale(plane.dataset.y)];
    const [left, top, width, height] = plane.dataset.plane.split(" ").map(Number);
    const series = [];
    for (const table of figure.querySelectorAll(".as-table table:not(.matrix)")) {
      const heads = [...table.tHead.rows[0].cells].map((cell) => cell.textContent);
      const rows = [...table.tBodies[0].rows].map((row) => [...row.cells].map((cell) => cell.textContent));
      const title = table.caption?.textContent ?? "";
      const isBins = table.classList.contains("bins");
      for (let column = isBins ? 2 : 1; column < heads.length; column++) {
        const points = [];
        for (const row of rows) {
          if (row[column] === "") continue;
          const at = isBins ? Number(row[0]) / 2 + Number(row[1]) / 2 : Number(row[0]);
          const [across, up] = [x(at), y(Number(row[column]))];
          if (!(across >= 0 && across <= 1 && up >= 0 && up <= 1)) continue;
          const lines = isBins
            ? [`${row[0]} … ${row[1]}`, `${heads[2]} ${row[2]}`]
            : [title, `${heads[0]} ${row[0]}`, `${heads[column]} ${row[column]}`];
          points.push({ x: left + across * width, y: top + (1 - up) * height, lines: lines.filter(Boolean) });
        }
        if (points.length > 0) series.push(points);
      }
    }
    return series;
  };

  // MARK: one drawing

  const attend = (figure) => {
    const box = figure.querySelector(".drawn");
    const drawing = box?.querySelector("svg");
    const plane = drawing?.querySelector("[data-plane]");
    if (!plane) return;

    let series = null;
    let mark = null;
    let note = null;
    // Which point is shown.
    let at = null;

    const prepare = () => {
      if (series) return;
      series = read(figure, plane);
      mark = document.createElementNS(name, "circle");
      mark.setAttribute("class", "pointed");
      mark.setAttribute("r", "5");
      note = document.createElement("div");
      note.className = "tip";
      note.setAttribute("role", "status");
      note.hidden = true;
      box.append(note);
    };

    const hide = () => {
      at = null;
      mark?.remove();
      if (note) note.hidden = true;
    };

    const show = (number, index) => {
      if (at && at.number === number && at.index === index) return;
      at = { number, index };
      const point = series[number][index];
      mark.setAttribute("cx", point.x);
      mark.setAttribute("cy", point.y);
      drawing.append(mark);
      note.replaceChildren(
        ...point.lines.map((line) => {
          const element = document.createElement("div");
          element.textContent = line;
          return element;
        })
      );
      note.hidden = false;
      // Beside the point, within what can be seen of the box.
      const outer = box.getBoundingClientRect();
      const inner = mark.getBoundingClientRect();
      const [x, y] = [inner.left - outer.left + box.scrollLeft, inner.top - outer.top];
      const right = box.scrollLeft + box.clientWidth - note.offsetWidth - 4;
      const beside = x + inner.width + 8;
      note.style.left = `${Math.max(box.scrollLeft + 4, beside <= right ? beside : Math.min(right, x - 8 - note.offsetWidth))}px`;
      note.style.top = `${Math.max(0, Math.min(y - note.offsetHeight - 6, box.clientHeight - note.offsetHeight))}px`;
    };

    drawing.addEventListener("pointermove", (event) => {
      prepare();
      const matrix = drawing.getScreenCTM();
      if (!matrix) return;
      const place = new DOMPoint(event.clientX, event.clientY).matrixTransform(matrix.inverse());
      let nearest = null;
      series.forEach((points, number) =>
        points.forEach((point, index) => {
          const distance = Math.hypot(point.x - place.x, point.y - place.y);
          if (distance < (nearest?.distance ?? farthest)) nearest = { number, index, distance };
        })
      );
      if (nearest) show(nearest.number, nearest.index);
      else hide();
    });
    drawing.addEventListener("pointerleave", hide);
    box.addEventListener("blur", hide);

    box.addEventListener("keydown", (event) => {
      if (event.altKey || event.ctrlKey || event.metaKey) return;
      if (event.key === "Escape") return hide();
      const steps = { ArrowLeft: [0, -1], ArrowRight: [0, 1], ArrowUp: [-1, 0], ArrowDown: [1, 0] }[event.key];
      if (!steps) return;
      prepare();
      if (series.length === 0) return;
      event.preventDefault();
      const clamped = (value, count) => Math.min(Math.max(value, 0), count - 1);
      const number = clamped((at?.number ?? 0) + (at ? steps[0] : 0), series.length);
      const index = clamped((at?.index ?? 0) + (at ? steps[1] : 0), series[number].length);
      // Narrow pages scroll the drawing.
      const point = series[number][index];
      const share = point.x / drawing.viewBox.baseVal.width;
      box.scrollLeft = share * drawing.getBoundingClientRect().width - box.clientWidth / 2;
      show(number, index);
    });
  };

  const known = new WeakSet();
  const begin = () => {
    for (const figure of document.querySelectorAll("figure.plot")) {
      if (known.has(figure)) continue;
      known.add(figure);
      attend(figure);
    }
  };
  begin();
  document.addEventListener("notes:changed", begin);
})();
