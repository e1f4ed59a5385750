<#ftl title="CSV with a header"
  description="The first row names the columns; empty cells are left out, and numbers become numbers where nothing of them is lost."
  input="csv" output="json"
  fields={
    "timestamp": "date-time, from a column `timestamp`, `time`, `datetime` or `date` with ISO 8601 times or seconds since 1970",
    "*": "any, all other columns, called as in the header, but in lower case and with `_` for what is no letter or digit"
  }>
<#--
  Time,User Name,ms,Path
  2026-02-03T10:05:03Z,"Doe, Jo",12.5,"/a ""b"""

  For semicolons write input="csv" separator=";" in the header, for tabs input="tsv", and names=["time", "user"] where the first row is no header.
  A number stays text when it would be written otherwise: 007, 1.50, +5, 1e3. A row with more or fewer cells than the header is rejected.
-->
<#assign clean = {}>
<#list .record as column, value>
  <#if value == ""><#continue></#if>
  <#assign name = column?trim?lower_case?replace(r"[^\p{L}\p{N}]+", "_", "r")>
  <#if ["timestamp", "time", "datetime", "date"]?seq_contains(name) && value?timestamp("iso", "epoch", zone="UTC")??>
    <#assign clean += {"timestamp": value?timestamp("iso", "epoch", zone="UTC")}>
  <#elseif value?matches(r"-?(0|[1-9]\d*)(\.\d*[1-9])?")>
    <#assign clean += {name: value?number}>
  <#else>
    <#assign clean += {name: value}>
  </#if>
</#list>
<#emit clean>
