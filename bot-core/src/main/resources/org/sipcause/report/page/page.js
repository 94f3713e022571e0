'use strict';
const $ = id => document.getElementById(id);
const data = JSON.parse($('data').textContent);

function say(key, values) {
  return data.words[key].replace(/\{(\w+)\}/g, (gap, name) => name in values ? values[name] : gap);
}

/* Everything that is shown goes in as text: nothing of a trace is ever read as markup. */
function make(tag, style, text) {
  const element = document.createElement(tag);
  if (style) {
    element.className = style;
  }
  if (text !== undefined) {
    element.textContent = text;
  }
  return element;
}

function button(label, action) {
  const element = make('button', '', label);
  element.type = 'button';
  element.addEventListener('click', action);
  return element;
}

function announce(text) {
  $('said').textContent = text;
}

function firstLine(message) {
  const end = message.t.indexOf('\n');
  return end < 0 ? message.t : message.t.slice(0, end);
}

function copy(text, source) {
  const done = () => {
    source.classList.add('done');
    announce(data.words.copied);
  };
  const select = () => {
    const area = make('textarea', 'away', text);
    document.body.append(area);
    area.select();
    if (document.execCommand('copy')) {
      done();
    }
    area.remove();
    source.focus();
  };
  if (navigator.clipboard) {
    navigator.clipboard.writeText(text).then(done, select);
  } else {
    select();
  }
}
