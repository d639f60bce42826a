import { testSystem } from './system-cases.ts';

testSystem('clickup')`
  task 86abc1 CUS86ABC1
    review - https://app.clickup.com/t/86abc1
    review 123 https://app.clickup.com/t/123/86abc1 CU123S86ABC1
    review 7 https://app.clickup.com/t/7/86abc1?comment=5 CU7S86ABC1
  task ABC-1 CUSZAZBZCX11
    review - https://app.clickup.com/t/ABC-1
  task ABC-1 CU123SZAZBZCX11
    review 123 https://app.clickup.com/t/123/ABC-1
  no record
    https://app.clickup.com/123/v/l/86abc1
    https://app.clickup.com/t
    https://app.clickup.com/t/new
    https://app.clickup.com/t/123/new
    https://clickup.com/t/86abc1
`;
