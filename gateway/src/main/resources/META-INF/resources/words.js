/** Everything this page says, in both languages. */
export const WORDS = {
  en: {
    signIn: 'Sign in', signOut: 'Sign out', demo: 'Demonstration: sign in as', paste: 'Or paste a token', enter: 'Enter',
    cases: 'Cases', find: 'Find', more: 'More', none: 'No case matches.', search: 'Order, waybill, customer or text', any: 'Any status',
    back: 'All cases', live: 'live', offline: 'not live, trying again', outcome: 'Outcome', issue: 'Issue', order: 'Order', assignee: 'Assignee',
    step: 'Now', answers: 'Answers', note: 'Note', noAnswers: 'Nothing to answer now.', timeline: 'Timeline', lines: 'Lines', urgent: 'urgent',
    line: 'Line', title: 'Title', quantity: 'Quantity', price: 'Price', goods: 'Goods', money: 'Money', recovery: 'Recovery', status: 'Status',
    failed: 'That did not work', unreachable: 'The server cannot be reached.', signedOut: 'The sign-in has ended. Please sign in again.', yes: 'Yes', no: 'No',
    opened: 'Opened', noOrder: 'no order yet',
  },
  zh: {
    signIn: '登录', signOut: '退出', demo: '演示：选择身份登录', paste: '或粘贴令牌', enter: '进入',
    cases: '售后案件', find: '查找', more: '更多', none: '没有符合条件的案件。', search: '订单、运单、客户或文字', any: '所有状态',
    back: '全部案件', live: '实时', offline: '未实时，正在重连', outcome: '结果', issue: '问题类型', order: '订单', assignee: '负责人',
    step: '当前步骤', answers: '可选答复', note: '备注', noAnswers: '目前无需答复。', timeline: '时间线', lines: '商品行', urgent: '紧急',
    line: '行号', title: '名称', quantity: '数量', price: '单价', goods: '货物', money: '款项', recovery: '追偿', status: '状态',
    failed: '操作未成功', unreachable: '无法连接服务器。', signedOut: '登录已失效，请重新登录。', yes: '是', no: '否',
    opened: '创建时间', noOrder: '暂无订单',
  },
};

export const STATUSES = {
  NEW: { en: 'New', zh: '新建' },
  OPEN: { en: 'Open', zh: '处理中' },
  WAITING_CUSTOMER: { en: 'Waiting for the customer', zh: '等待客户' },
  WAITING_DEPARTMENT: { en: 'Waiting for a department', zh: '等待部门' },
  WAITING_EXTERNAL: { en: 'Waiting for others', zh: '等待外部' },
  WAITING_APPROVAL: { en: 'Waiting for approval', zh: '等待审批' },
  DORMANT: { en: 'Dormant', zh: '休眠' },
  CLOSED: { en: 'Closed', zh: '已关闭' },
  REOPENED: { en: 'Reopened', zh: '已重开' },
  ARCHIVED: { en: 'Archived', zh: '已归档' },
};
