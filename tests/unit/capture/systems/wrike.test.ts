import { testSystem } from './system-cases.ts';

testSystem('wrike')`
  task 123 WRS123
    review - https://www.wrike.com/open.htm?id=123
    review - https://wrike.com/open.htm?id=123
    review - https://app-eu.wrike.com/open.htm?id=123
    review - https://app-us2.wrike.com/open.htm?id=123
    review - https://www.wrike.com/workspace.htm?acc=7#/task-view?id=123&pid=5&cid=6
    review - https://app-eu.wrike.com/workspace.htm#/task-view?id=123
    review - https://www.wrike.com/workspace.htm?acc=7#folder/5/tableview?filters=&overlayEntityId=123&spaceId=-1
    review - https://app-eu.wrike.com/workspace.htm?acc=7#/folder/5/tableV2?viewId=3&sidePanelItemId=123
    review - https://www.wrike.com/workspace.htm?acc=7#/folder/5/list?sidePanelItemId=9&overlayEntityId=123
  no record
    https://www.wrike.com/open.htm
    https://www.wrike.com/open.htm?id=abc
    https://www.wrike.com/workspace.htm?id=123
    https://www.wrike.com/workspace.htm?acc=7#/folder/123/timeline3
    https://www.wrike.com/workspace.htm?acc=7#/task-view?id=123&id=124
    https://www.wrike.com/workspace.htm?acc=7#/dashboards/123
    https://www.wrike.com/workspace.htm?acc=7#/forms?id=123
    https://login.wrike.com/open.htm?id=123
`;
