<#ftl title="AWS CloudTrail"
  description="Files of CloudTrail: every element of `Records` becomes a record; the usual members get common names, all others stay as they are."
  input="json" record="Records" output="json"
  fields={
    "timestamp": "date-time, of the event",
    "event": "text, what was done: `ConsoleLogin`, `PutObject`",
    "service": "text, the service that did it: `s3.amazonaws.com`",
    "region": "text, the region",
    "client": "text, the address of who asked, or the name of an AWS service",
    "agent": "text, the program that asked",
    "user": "text, the ARN of who asked, or else a name or service",
    "error": "text, the error code",
    "message": "text, the error message",
    "request_id": "text, the identifier of the request",
    "id": "text, the identifier of the event",
    "*": "any, all other members (`userIdentity`, `requestParameters`, `responseElements`), as they came"
  }>
<#--
  {"Records":[{"eventVersion":"1.09","userIdentity":{"type":"IAMUser","arn":"arn:aws:iam::123456789012:user/ann"},"eventTime":"2026-02-03T10:05:03Z",…}]}

  A file is one object with all its events; gz files are read as they are. Events from CloudWatch or a queue come one by one: take record="Records" out.
  What has no `Records` (a digest, say) is rejected, and so is an event without eventTime.
-->
<#if !eventTime??><#reject "there is no eventTime"></#if>
<#rename eventTime as timestamp, eventName as event, eventSource as service, awsRegion as region, sourceIPAddress as client, userAgent as agent,
  errorCode as error, errorMessage as message, requestID as request_id, eventID as id>
<#set timestamp = timestamp?timestamp("iso", zone="UTC")>
<#assign who = (userIdentity.arn)!(userIdentity.userName)!(userIdentity.invokedBy)!(userIdentity.principalId)!"">
<#if who != ""><#set user = who></#if>
