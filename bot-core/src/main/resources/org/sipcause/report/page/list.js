/* The messages as a list of which only the lines in sight exist. */
const list = (() => {
  const ROW = 32;
  const SPARE = 10;
  const box = $('list');
  const paper = make('div', 'paper');
  paper.setAttribute('role', 'none');
  box.append(paper);
  const lines = new Map();
  let shown = [];
  let active = -1;

  function line(at) {
    const message = data.messages[shown[at]];
    const element = make('div', 'line');
    element.id = 'line-' + at;
    element.setAttribute('role', 'option');
    element.setAttribute('aria-setsize', shown.length);
    element.setAttribute('aria-posinset', at + 1);
    element.style.transform = 'translateY(' + at * ROW + 'px)';
    element.append(
        make('span', 'number', '#' + message.n), make('b', '', firstLine(message)), make('span', 'head', message.h));
    if (message.m) {
      element.classList.add('proof');
    }
    element.addEventListener('click', () => {
      move(at);
      viewer.open(shown[at], -1, box);
    });
    return element;
  }

  function draw() {
    const first = Math.max(0, Math.floor(box.scrollTop / ROW) - SPARE);
    const last = Math.min(shown.length, Math.ceil((box.scrollTop + box.clientHeight) / ROW) + SPARE);
    for (const [at, element] of lines) {
      if (at < first || at >= last) {
        element.remove();
        lines.delete(at);
      }
    }
    for (let at = first; at < last; at++) {
      if (!lines.has(at)) {
        const element = line(at);
        lines.set(at, element);
        paper.append(element);
      }
      lines.get(at).setAttribute('aria-selected', at === active);
    }
    if (lines.has(active)) {
      box.setAttribute('aria-activedescendant', 'line-' + active);
    } else {
      box.removeAttribute('aria-activedescendant');
    }
  }

  function move(at) {
    active = Math.max(0, Math.min(shown.length - 1, at));
    const top = active * ROW;
    if (top < box.scrollTop) {
      box.scrollTop = top;
    } else if (top + ROW > box.scrollTop + box.clientHeight) {
      box.scrollTop = top + ROW - box.clientHeight;
    }
    draw();
  }

  function fits(message, wanted, call) {
    return (call === '' || message.c === +call)
        && (wanted === '' || ('#' + message.n + ' ' + message.h + '\n' + message.t).toLowerCase().includes(wanted));
  }

  function filter() {
    const wanted = $('find').value.trim().toLowerCase();
    const call = $('in-call') ? $('in-call').value : '';
    shown = [];
    data.messages.forEach((message, at) => {
      if (fits(message, wanted, call)) {
        shown.push(at);
      }
    });
    lines.forEach(element => element.remove());
    lines.clear();
    active = -1;
    paper.style.height = shown.length * ROW + 'px';
    box.scrollTop = 0;
    $('found').textContent = say('shown', { count: shown.length, total: data.messages.length });
    draw();
  }

  const page = () => Math.max(1, Math.floor(box.clientHeight / ROW) - 1);
  const keys = {
    ArrowDown: () => active + 1,
    ArrowUp: () => active - 1,
    PageDown: () => active + page(),
    PageUp: () => active - page(),
    Home: () => 0,
    End: () => shown.length - 1
  };
  box.addEventListener('keydown', event => {
    if (keys[event.key]) {
      event.preventDefault();
      move(keys[event.key]());
    } else if ((event.key === 'Enter' || event.key === ' ') && active >= 0) {
      event.preventDefault();
      viewer.open(shown[active], -1, box);
    }
  });
  box.addEventListener('focus', () => {
    if (active < 0 && shown.length > 0) {
      move(Math.floor(box.scrollTop / ROW));
    }
  });
  box.addEventListener('scroll', draw, { passive: true });
  addEventListener('resize', draw);
  $('find').addEventListener('input', filter);
  if ($('in-call')) {
    $('in-call').addEventListener('change', filter);
  }
  return {
    filter,
    ofCall(call) {
      $('find').value = '';
      if ($('in-call')) {
        $('in-call').value = call;
      }
      filter();
      $('messages').scrollIntoView();
      box.focus({ preventScroll: true });
    },
    /* The message before or behind one, in the order of the list; one that the filter hides leads into all of them. */
    beside(id, step) {
      const at = shown.indexOf(id);
      const next = at < 0 ? id + step : shown[at + step];
      return next === undefined || next < 0 || next >= data.messages.length ? -1 : next;
    },
    point(id) {
      const at = shown.indexOf(id);
      if (at >= 0) {
        move(at);
      }
    }
  };
})();
