/* Two messages line beside line. Lines belong together when they are equal, or in order headers of the same name. */
const MOST_COMPARED = 400;

function kind(line, at, body) {
  if (at === 0) {
    return 'start-line';
  }
  const cut = line.indexOf(body ? '=' : ':');
  return cut < 1 ? line : line.slice(0, cut).trim().toLowerCase();
}

function kinds(lines) {
  const empty = lines.findIndex(line => line.trim() === '');
  return lines.map((line, at) => kind(line, at, empty >= 0 && at > empty));
}

/* The longest common order of two lists, as pairs of places; -1 where the other side has nothing. */
function pairs(one, other) {
  const best = Array.from({ length: one.length + 1 }, () => new Uint16Array(other.length + 1));
  for (let i = one.length - 1; i >= 0; i--) {
    for (let j = other.length - 1; j >= 0; j--) {
      best[i][j] = one[i] === other[j] ? best[i + 1][j + 1] + 1 : Math.max(best[i + 1][j], best[i][j + 1]);
    }
  }
  const found = [];
  let i = 0;
  let j = 0;
  while (i < one.length || j < other.length) {
    if (i < one.length && j < other.length && one[i] === other[j]) {
      found.push([i++, j++]);
    } else if (j >= other.length || (i < one.length && best[i + 1][j] >= best[i][j + 1])) {
      found.push([i++, -1]);
    } else {
      found.push([-1, j++]);
    }
  }
  return found;
}

/* A line with the part marked that its partner does not have. */
function cell(line, partner) {
  const element = make('td');
  if (line === undefined) {
    return element;
  }
  if (partner === undefined) {
    element.append(make('ins', '', line));
    return element;
  }
  let begin = 0;
  while (begin < line.length && line[begin] === partner[begin]) {
    begin++;
  }
  let end = 0;
  while (end < line.length - begin && end < partner.length - begin
      && line[line.length - 1 - end] === partner[partner.length - 1 - end]) {
    end++;
  }
  element.append(line.slice(0, begin));
  if (begin < line.length - end) {
    element.append(make('ins', '', line.slice(begin, line.length - end)));
  }
  element.append(line.slice(line.length - end));
  return element;
}

function compare(one, other, panel, title) {
  const left = one.t.split('\n').slice(0, MOST_COMPARED);
  const right = other.t.split('\n').slice(0, MOST_COMPARED);
  const table = make('table', 'beside');
  const row = table.createTHead().insertRow();
  [make('td'), make('th', '', '#' + one.n + ' · ' + one.h), make('th', '', '#' + other.n + ' · ' + other.h)]
      .forEach(head => row.append(head));
  row.querySelectorAll('th').forEach(head => { head.scope = 'col'; });
  const body = table.createTBody();
  let count = 0;
  for (const [i, j] of pairs(kinds(left), kinds(right))) {
    const differs = i < 0 || j < 0 || left[i] !== right[j];
    const line = body.insertRow();
    line.append(make('td', 'sign', !differs ? '' : i < 0 ? '+' : j < 0 ? '−' : '≠'));
    line.append(cell(left[i], differs ? right[j] : left[i]), cell(right[j], differs ? left[i] : right[j]));
    line.className = differs ? 'differs' : '';
    count += differs ? 1 : 0;
  }
  title.textContent = say('differ', { one: '#' + one.n, other: '#' + other.n, count });
  const frame = make('div', 'frame');
  frame.tabIndex = 0;
  frame.setAttribute('role', 'group');
  frame.setAttribute('aria-labelledby', 'viewer-title');
  frame.append(table);
  panel.append(frame);
  return frame;
}
