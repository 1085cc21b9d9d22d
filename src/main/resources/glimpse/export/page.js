(function () {
  'use strict';

  var SVG = 'http://www.w3.org/2000/svg';
  var CELL = 34;
  var SMALLEST_CELL = 12;
  var ROOM = 640;
  var LETTERS = 18;

  var trace = JSON.parse(byId('glimpse-view').textContent);
  var allWords = JSON.parse(byId('page-words').textContent);
  var state = { leaf: trace.view.leaf, step: trace.view.step, language: document.documentElement.lang.slice(0, 2) };
  var leaves = trace.hypotheses.map(function (hypothesis) {
    return hypothesis.nodes[hypothesis.nodes.length - 1];
  });
  if (leaves.indexOf(state.leaf) < 0) {
    leaves.push(state.leaf);
  }

  function byId(id) {
    return document.getElementById(id);
  }

  function say(key) {
    var values = Array.prototype.slice.call(arguments, 1);
    var words = allWords[state.language] || allWords.en;
    return words[key].replace(/\{(\d)\}/g, function (whole, index) {
      return values[index];
    });
  }

  function path() {
    var nodes = [];
    for (var id = state.leaf; id !== null; id = trace.nodes[id].parent) {
      nodes.unshift(trace.nodes[id]);
    }
    return nodes;
  }

  /* A branch that read something else than the sentence says so at its first word. */
  function source(nodes) {
    return (nodes[0].source || trace.source).tokens;
  }

  function shorten(word) {
    var letters = Array.from(word);
    return letters.length > LETTERS ? letters.slice(0, LETTERS - 1).join('') + '…' : word;
  }

  function percent(x) {
    var hundred = 100 * x;
    return (hundred > 0 && hundred < 0.1 ? '<0.1' : hundred.toFixed(1)) + '%';
  }

  function clear(element) {
    while (element.firstChild) {
      element.removeChild(element.firstChild);
    }
    return element;
  }

  function add(parent, name, attributes, text) {
    var namespace = parent.namespaceURI === SVG ? SVG : parent.namespaceURI;
    var element = document.createElementNS(namespace, name);
    Object.keys(attributes).forEach(function (key) {
      element.setAttribute(key, attributes[key]);
    });
    if (text !== undefined) {
      element.textContent = text;
    }
    parent.appendChild(element);
    return element;
  }

  function width(words) {
    return words.reduce(function (most, word) {
      var wide = Array.from(shorten(word)).reduce(function (sum, letter) {
        return sum + (letter > '\u2e80' ? 14 : 8.2);
      }, 0);
      return Math.max(most, wide);
    }, 10);
  }

  function hasAttention(nodes) {
    return nodes.some(function (node) {
      return node.weights;
    });
  }

  function drawAlignment(nodes, columns) {
    var svg = clear(byId('alignment'));
    var shownRows = nodes.map(function (node) {
      return node.token;
    });
    var cell = Math.max(SMALLEST_CELL, Math.min(CELL, ROOM / Math.max(columns.length, 1)));
    var left = width(shownRows) + 12;
    var slant = width(columns) * 0.72;
    var top = slant + 16;
    var wide = left + cell * columns.length + slant + 8;
    var high = top + cell * nodes.length + 4;
    svg.setAttribute('width', wide);
    svg.setAttribute('height', high);
    svg.setAttribute('viewBox', '0 0 ' + wide + ' ' + high);
    add(svg, 'title', { id: 'alignmentTitle' }, say('alignment'));
    add(svg, 'desc', { id: 'alignmentDescription' }, columns.join(' ') + ' → ' + shownRows.join(' '));
    columns.forEach(function (word, i) {
      var x = left + cell * (i + 0.5);
      add(svg, 'text', {
        'data-column': i, transform: 'translate(' + (x + 3) + ' ' + (top - 6) + ') rotate(-45)'
      }, shorten(word));
    });
    nodes.forEach(function (node, row) {
      drawRow(svg, node, row, columns, { left: left, top: top, cell: cell });
    });
    add(svg, 'rect', {
      'class': 'frame', x: left - 1, y: top + cell * (state.step - 1), width: cell * columns.length + 2, height: cell, rx: 2
    });
  }

  function drawRow(svg, node, row, columns, at) {
    var y = at.top + at.cell * row;
    var group = add(svg, 'g', { 'class': 'row', 'data-step': row + 1 });
    add(group, 'text', {
      'data-row': row, 'class': row + 1 === state.step ? 'chosen' : '', x: at.left - 8, y: y + at.cell / 2 + 4.5,
      'text-anchor': 'end'
    }, shorten(node.token));
    columns.forEach(function (word, i) {
      var x = at.left + at.cell * i;
      var weight = (node.weights || [])[i] || 0;
      var size = at.cell - (at.cell > 20 ? 2 : 1);
      var ground = add(group, 'rect', {
        'class': 'ground', x: x + 0.5, y: y + 0.5, width: size, height: size, 'data-row': row, 'data-column': i
      });
      add(ground, 'title', {}, say('cell', node.token, word, percent(weight)));
      add(group, 'rect', {
        'class': 'weight', x: x + 0.5, y: y + 0.5, width: size, height: size, 'fill-opacity': weight.toFixed(4)
      });
      if (at.cell >= 28 && weight >= 0.005) {
        add(group, 'text', {
          'class': weight > 0.55 ? 'value strong' : 'value', x: x + size / 2, y: y + size / 2 + 4, 'text-anchor': 'middle'
        }, weight.toFixed(2).replace(/^0/, ''));
      }
    });
  }

  function table(id, caption, rows) {
    var target = clear(byId(id));
    add(target, 'caption', {}, caption);
    var body = add(target, 'tbody', {});
    rows.forEach(function (row) {
      var line = add(body, 'tr', row.chosen ? { 'class': 'chosen' } : {});
      add(line, 'th', { scope: 'row', title: row.word }, row.word);
      var track = add(add(line, 'td', {}), 'div', { 'class': 'track', 'aria-hidden': 'true' });
      add(track, 'div', { 'class': 'bar' }).style.width = Math.min(100, 100 * row.value) + '%';
      add(line, 'td', { 'class': 'number' }, percent(row.value));
    });
  }

  function drawStep(node, columns) {
    table('weights', say('weights', node.token), (node.weights ? columns : []).map(function (word, i) {
      return { word: word, value: node.weights[i] || 0 };
    }));
    table('words', say('words'), node.candidates.map(function (candidate) {
      return { word: candidate.token, value: candidate.probability, chosen: candidate.token === node.token };
    }));
  }

  function fillOutputs() {
    var select = clear(byId('output'));
    leaves.forEach(function (leaf, rank) {
      var hypothesis = trace.hypotheses[rank];
      var text = hypothesis ? rank + 1 + '. ' + hypothesis.text : say('discarded');
      add(select, 'option', leaf === state.leaf ? { value: leaf, selected: '' } : { value: leaf }, text);
    });
    select.value = String(state.leaf);
  }

  function show() {
    var nodes = path();
    var columns = source(nodes);
    state.step = Math.max(1, Math.min(state.step, nodes.length));
    var node = nodes[state.step - 1];
    drawAlignment(nodes, columns);
    drawStep(node, columns);
    byId('status').textContent = say('step', state.step, nodes.length, node.token);
    byId('pointed').textContent = hasAttention(nodes) ? '' : say('none');
    byId('previous').disabled = state.step === 1;
    byId('next').disabled = state.step === nodes.length;
    byId('slider').max = nodes.length;
    byId('slider').value = state.step;
  }

  function speak() {
    document.documentElement.lang = state.language === 'zh' ? 'zh-CN' : 'en';
    byId('language').textContent = state.language === 'zh' ? 'English' : '中文';
    byId('alignmentHeading').textContent = say('alignment');
    byId('outputLabel').textContent = say('output');
    byId('previous').setAttribute('aria-label', say('previous'));
    byId('next').setAttribute('aria-label', say('next'));
    byId('slider').setAttribute('aria-label', say('slider'));
    byId('keys').textContent = say('keys');
    byId('theme').textContent = say(document.documentElement.classList.contains('dark') ? 'light' : 'dark');
    fillOutputs();
    show();
  }

  function goTo(step) {
    state.step = step;
    show();
  }

  function choose(leaf) {
    state.leaf = leaf;
    fillOutputs();
    show();
  }

  function point(target) {
    var row = target.getAttribute && target.getAttribute('data-row');
    var column = target.getAttribute && target.getAttribute('data-column');
    Array.prototype.forEach.call(byId('alignment').querySelectorAll('text'), function (label) {
      var lit = (row !== null && label.getAttribute('data-row') === row)
        || (column !== null && label.getAttribute('data-column') === column);
      label.classList.toggle('lit', Boolean(lit));
    });
    var title = target.querySelector && target.querySelector('title');
    byId('pointed').textContent = target.classList.contains('ground') && title ? title.textContent : '';
  }

  byId('previous').addEventListener('click', function () { goTo(state.step - 1); });
  byId('next').addEventListener('click', function () { goTo(state.step + 1); });
  byId('slider').addEventListener('input', function () { goTo(Number(byId('slider').value)); });
  byId('output').addEventListener('change', function () { choose(Number(byId('output').value)); });
  byId('language').addEventListener('click', function () {
    state.language = state.language === 'zh' ? 'en' : 'zh';
    speak();
  });
  byId('theme').addEventListener('click', function () {
    document.documentElement.classList.toggle('dark');
    speak();
  });
  byId('alignment').addEventListener('mouseover', function (event) { point(event.target); });
  byId('alignment').addEventListener('click', function (event) {
    var row = event.target.closest('[data-step]');
    if (row) {
      goTo(Number(row.getAttribute('data-step')));
    }
  });
  document.addEventListener('keydown', function (event) {
    if (event.target.closest && event.target.closest('select, input') || event.ctrlKey || event.altKey || event.metaKey) {
      return;
    }
    var rank = leaves.indexOf(state.leaf);
    var deeds = {
      ArrowLeft: function () { goTo(state.step - 1); },
      ArrowRight: function () { goTo(state.step + 1); },
      ArrowUp: function () { choose(leaves[Math.max(0, rank - 1)]); },
      ArrowDown: function () { choose(leaves[Math.min(leaves.length - 1, rank + 1)]); },
      Home: function () { goTo(1); },
      End: function () { goTo(path().length); }
    };
    if (deeds[event.key]) {
      event.preventDefault();
      deeds[event.key]();
    }
  });

  if (window.matchMedia && window.matchMedia('(prefers-color-scheme: dark)').matches) {
    document.documentElement.classList.add('dark');
  }
  speak();
}());
