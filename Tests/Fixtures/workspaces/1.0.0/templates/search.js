// Filters the table of all documents and entries by what is typed; works without a server.
(function () {
  var table = document.getElementById("entries");
  if (!table) return;
  var rows = Array.prototype.slice.call(table.tBodies[0].rows);
  var texts = rows.map(function (row) { return fold(row.textContent); });
  var label = document.createElement("label");
  var input = document.createElement("input");
  var count = document.createElement("span");
  label.textContent = "查找：";
  input.type = "search";
  input.autocomplete = "off";
  input.placeholder = "部门、科所、姓名、工号、工单编号";
  count.setAttribute("role", "status");
  label.appendChild(input);
  var line = document.createElement("p");
  line.className = "search";
  line.appendChild(label);
  line.appendChild(count);
  table.parentNode.insertBefore(line, table);
  function fold(text) {
    return text.normalize("NFKC").toLowerCase().replace(/\s+/g, " ");
  }
  function show() {
    var words = fold(input.value).split(" ").filter(Boolean);
    var shown = 0;
    rows.forEach(function (row, index) {
      var hit = words.every(function (word) { return texts[index].indexOf(word) >= 0; });
      row.hidden = !hit;
      if (hit) shown += 1;
    });
    count.textContent = words.length ? " 找到 " + shown + " 条" : " 共 " + rows.length + " 条";
  }
  input.addEventListener("input", show);
  show();
})();
