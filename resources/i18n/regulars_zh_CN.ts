<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>AboutDialog</name>
    <message>
        <source>About Regulars</source>
        <translation>关于熟客</translation>
    </message>
    <message>
        <source>Regulars</source>
        <translation>熟客</translation>
    </message>
    <message>
        <source>Version {version}</source>
        <translation>版本 {version}</translation>
    </message>
    <message>
        <source>An offline customer desk for small shops. Nothing leaves this computer. Free software under the MIT licence, made of the parts below.</source>
        <translation>给小店用的离线客户管理工具，资料不会离开这台电脑。自由软件，采用 MIT 许可证，由下列组件构成。</translation>
    </message>
    <message>
        <source>Parts</source>
        <translation>组件</translation>
    </message>
    <message>
        <source>Licence texts</source>
        <translation>许可证全文</translation>
    </message>
    <message>
        <source>For whoever helps</source>
        <translation>给帮忙的人</translation>
    </message>
    <message>
        <source>Copy debug info</source>
        <translation>复制诊断信息</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Part</source>
        <translation>组件</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>版本</translation>
    </message>
    <message>
        <source>Licence</source>
        <translation>许可证</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>已复制</translation>
    </message>
</context>
<context>
    <name>AccountDialog</name>
    <message>
        <source>Account {account} is noted.</source>
        <translation>已记下账号 {account}。</translation>
    </message>
    <message>
        <source>Add an account</source>
        <translation>添加账号</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>渠道</translation>
    </message>
    <message>
        <source>Account or number</source>
        <translation>账号或号码</translation>
    </message>
</context>
<context>
    <name>AddressDialog</name>
    <message>
        <source>The address is noted.</source>
        <translation>已记下地址。</translation>
    </message>
    <message>
        <source>Edit the address</source>
        <translation>修改地址</translation>
    </message>
    <message>
        <source>Add an address</source>
        <translation>添加地址</translation>
    </message>
    <message>
        <source>Receiver</source>
        <translation>收货人</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>电话</translation>
    </message>
    <message>
        <source>Country</source>
        <translation>国家</translation>
    </message>
    <message>
        <source>Province or state</source>
        <translation>省份</translation>
    </message>
    <message>
        <source>City</source>
        <translation>城市</translation>
    </message>
    <message>
        <source>District</source>
        <translation>区县</translation>
    </message>
    <message>
        <source>Street and number</source>
        <translation>街道门牌</translation>
    </message>
    <message>
        <source>Postcode</source>
        <translation>邮编</translation>
    </message>
</context>
<context>
    <name>AskBox</name>
    <message>
        <source>Not now</source>
        <translation>今天不问</translation>
    </message>
</context>
<context>
    <name>BackupDialog</name>
    <message>
        <source>Restore a backup</source>
        <translation>恢复备份</translation>
    </message>
    <message>
        <source>The shop becomes as it was then. As it is now it is kept as a backup of its own, for 30 days.</source>
        <translation>店铺会回到那时的样子；现在的样子另存一份备份，保留 30 天。</translation>
    </message>
    <message>
        <source>Read it from end to end</source>
        <translation>从头到尾读一遍</translation>
    </message>
    <message>
        <source>Another file…</source>
        <translation>别的文件…</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Reading the backup…</source>
        <translation>正在读取备份…</translation>
    </message>
    <message>
        <source>**The backup of {moment} is whole:** {customers}, {orders}.</source>
        <translation>**{moment} 的备份完好：**{customers}，{orders}。</translation>
    </message>
    <message>
        <source>Choose a backup</source>
        <translation>选择备份</translation>
    </message>
    <message>
        <source>Shop files (*.shop)</source>
        <translation>店铺文件 (*.shop)</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>恢复</translation>
    </message>
    <message>
        <source>Restore the shop of {moment}</source>
        <translation>恢复到 {moment} 的店铺</translation>
    </message>
</context>
<context>
    <name>BackupTable</name>
    <message>
        <source>Backups</source>
        <translation>备份</translation>
    </message>
    <message>
        <source>There is no backup yet.</source>
        <translation>还没有备份。</translation>
    </message>
</context>
<context>
    <name>BirthdayEditor</name>
    <message>
        <source>By the lunar calendar</source>
        <translation>按农历</translation>
    </message>
    <message>
        <source>1990-05-03, 05-03, or lunar 08-15</source>
        <translation>1990-05-03、05-03 或 农历八月十五</translation>
    </message>
    <message>
        <source>{birthday}, next on {day}</source>
        <translation>{birthday}，下次是 {day}</translation>
    </message>
</context>
<context>
    <name>BirthdaysPane</name>
    <message numerus="yes">
        <source>%n task(s) noted.</source>
        <translation>
            <numerusform>记下了 %n 项待办。</numerusform>
        </translation>
    </message>
    <message>
        <source>All of them have their task already.</source>
        <translation>都已经有待办了。</translation>
    </message>
    <message>
        <source>{what} of {name} on {day}</source>
        <translation>{name}的{what}：{day}</translation>
    </message>
    <message>
        <source>Birthdays</source>
        <translation>生日</translation>
    </message>
    <message>
        <source>The task is due</source>
        <translation>待办在</translation>
    </message>
    <message>
        <source>on the day</source>
        <translation>当天</translation>
    </message>
    <message>
        <source>3 days before</source>
        <translation>提前 3 天</translation>
    </message>
    <message>
        <source>a week before</source>
        <translation>提前一周</translation>
    </message>
    <message>
        <source>Make tasks</source>
        <translation>生成待办</translation>
    </message>
    <message>
        <source>No birthday in the next {days} days. Note birthdays in the profiles, by either calendar.</source>
        <translation>未来 {days} 天没有生日。生日记在客户档案里，公历农历都可以。</translation>
    </message>
</context>
<context>
    <name>CardBody</name>
    <message>
        <source>And {count} more: the profile shows them.</source>
        <translation>还有 {count} 件，见客户档案。</translation>
    </message>
    <message>
        <source>Mind: **{what}**</source>
        <translation>留意：**{what}**</translation>
    </message>
    <message>
        <source>Not to be spoken of.</source>
        <translation>心里有数就好，不要说出口。</translation>
    </message>
    <message>
        <source>Could suit her: **{product}**</source>
        <translation>可以推荐：**{product}**</translation>
    </message>
    <message>
        <source>Not for her</source>
        <translation>她不要</translation>
    </message>
    <message>
        <source>Last orders</source>
        <translation>最近几单</translation>
    </message>
    <message>
        <source>No orders yet.</source>
        <translation>还没有订单。</translation>
    </message>
    <message>
        <source>{count} in all · {money} in 12 months</source>
        <translation>共 {count} 单 · 12 个月 {money}</translation>
    </message>
    <message>
        <source>Goods not named</source>
        <translation>未写商品</translation>
    </message>
</context>
<context>
    <name>CardDialog</name>
    <message>
        <source>There is no such folder.</source>
        <translation>没有这个文件夹。</translation>
    </message>
    <message>
        <source>The name must end in .{kind}.</source>
        <translation>文件名须以 .{kind} 结尾。</translation>
    </message>
    <message>
        <source>The card is in {file}.</source>
        <translation>会员卡已存入 {file}。</translation>
    </message>
    <message>
        <source>Print the card of {name}</source>
        <translation>打印 {name} 的会员卡</translation>
    </message>
    <message>
        <source>As</source>
        <translation>形式</translation>
    </message>
    <message>
        <source>Sheet</source>
        <translation>纸张</translation>
    </message>
    <message>
        <source>First free label</source>
        <translation>第一个空白标签</translation>
    </message>
    <message>
        <source>How many</source>
        <translation>张数</translation>
    </message>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Labels (PDF)</source>
        <translation>标签（PDF）</translation>
    </message>
    <message>
        <source>Picture (PNG)</source>
        <translation>图片（PNG）</translation>
    </message>
    <message>
        <source>Drawing (SVG)</source>
        <translation>矢量图（SVG）</translation>
    </message>
    <message>
        <source>A4, 24 labels (70 × 36 mm)</source>
        <translation>A4，24 个标签（70 × 36 毫米）</translation>
    </message>
    <message>
        <source>A4, 10 cards (93 × 54 mm)</source>
        <translation>A4，10 张卡（93 × 54 毫米）</translation>
    </message>
    <message>
        <source>A4, one card (90 × 97 mm)</source>
        <translation>A4，1 张卡（90 × 97 毫米）</translation>
    </message>
    <message>
        <source>Print her name and the shop beside the code</source>
        <translation>在二维码旁印上姓名和店名</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>选择…</translation>
    </message>
    <message>
        <source>Card</source>
        <translation>会员卡</translation>
    </message>
</context>
<context>
    <name>CardHead</name>
    <message>
        <source>Hold to see the number</source>
        <translation>按住看号码</translation>
    </message>
</context>
<context>
    <name>ChartPane</name>
    <message>
        <source>Below the chart</source>
        <translation>图表下方</translation>
    </message>
    <message>
        <source>Copy the chart</source>
        <translation>复制图表</translation>
    </message>
    <message>
        <source>Save the chart or its table</source>
        <translation>保存图表或数据表</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>数据表</translation>
    </message>
    <message>
        <source>Copy the chart as a picture</source>
        <translation>把图表复制成图片</translation>
    </message>
    <message>
        <source>Copy the table</source>
        <translation>复制数据表</translation>
    </message>
    <message>
        <source>Save as {kind}…</source>
        <translation>存为 {kind}…</translation>
    </message>
    <message>
        <source>The table was copied.</source>
        <translation>数据表已复制。</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>The chart was copied.</source>
        <translation>图表已复制。</translation>
    </message>
    <message>
        <source>Saved as {file}.</source>
        <translation>已存为 {file}。</translation>
    </message>
</context>
<context>
    <name>ChartView</name>
    <message>
        <source>Save the chart</source>
        <translation>保存图表</translation>
    </message>
    <message>
        <source>Copy as a picture</source>
        <translation>复制成图片</translation>
    </message>
    <message>
        <source>Save as PNG, SVG or PDF…</source>
        <translation>存为 PNG、SVG 或 PDF…</translation>
    </message>
</context>
<context>
    <name>Chip</name>
    <message>
        <source>Click to change, Delete to take away</source>
        <translation>点击更改，按 Delete 去掉</translation>
    </message>
</context>
<context>
    <name>ChipRow</name>
    <message>
        <source>Add a condition</source>
        <translation>加条件</translation>
    </message>
</context>
<context>
    <name>ColumnsTable</name>
    <message>
        <source>First rows of the file</source>
        <translation>文件的前几行</translation>
    </message>
</context>
<context>
    <name>CommandPalette</name>
    <message>
        <source>Command, customer or view</source>
        <translation>操作、客户或视图</translation>
    </message>
    <message>
        <source>What was found</source>
        <translation>找到的结果</translation>
    </message>
    <message>
        <source>Nothing is called that.</source>
        <translation>没有叫这个名字的。</translation>
    </message>
</context>
<context>
    <name>ComputerSection</name>
    <message>
        <source>Language</source>
        <translation>语言</translation>
    </message>
    <message>
        <source>Of the window. What you have written stays as it is.</source>
        <translation>窗口的语言；您写的内容保持原样。</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>颜色</translation>
    </message>
    <message>
        <source>as the system has them</source>
        <translation>跟随系统</translation>
    </message>
    <message>
        <source>Size of the text</source>
        <translation>文字大小</translation>
    </message>
    <message>
        <source>Also by Ctrl and + or −.</source>
        <translation>也可按 Ctrl 和 + 或 −。</translation>
    </message>
    <message>
        <source>This computer</source>
        <translation>这台电脑</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>跟随系统</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>浅色</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>深色</translation>
    </message>
</context>
<context>
    <name>ContactDialog</name>
    <message>
        <source>{value} is noted.</source>
        <translation>已记下 {value}。</translation>
    </message>
    <message>
        <source>Edit the contact</source>
        <translation>修改联系方式</translation>
    </message>
    <message>
        <source>Add a contact</source>
        <translation>添加联系方式</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Number or address</source>
        <translation>号码或地址</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>说明</translation>
    </message>
    <message>
        <source>work, daughter’s phone … (may be empty)</source>
        <translation>单位、女儿的手机……（可不填）</translation>
    </message>
    <message>
        <source>{name} has this too. Open</source>
        <translation>{name} 也有这个，打开看看</translation>
    </message>
</context>
<context>
    <name>CounterPage</name>
    <message>
        <source>Counter</source>
        <translation>柜台</translation>
    </message>
    <message>
        <source>Last four digits, name, card</source>
        <translation>尾号、姓名、会员卡</translation>
    </message>
    <message>
        <source>Found customers</source>
        <translation>找到的客户</translation>
    </message>
    <message>
        <source>↑↓ choose · Enter take · Esc anew</source>
        <translation>↑↓ 选 · Enter 定 · Esc 重来</translation>
    </message>
    <message>
        <source>Sale {number} is recorded.</source>
        <translation>已记录收款 {number}。</translation>
    </message>
    <message>
        <source>Hidden. {key} shows it again.</source>
        <translation>已隐藏。按 {key} 恢复显示。</translation>
    </message>
    <message>
        <source>Type the last four digits of a phone, a name or its initials, or scan a card.</source>
        <translation>输入电话尾号、姓名或首字母，或者扫会员卡。</translation>
    </message>
</context>
<context>
    <name>CustomerPane</name>
    <message>
        <source>Not asked again for a while.</source>
        <translation>近期不再问。</translation>
    </message>
    <message>
        <source>Noted: {answer}</source>
        <translation>已记下：{answer}</translation>
    </message>
    <message>
        <source>Not suggested to her again.</source>
        <translation>不再向她推荐。</translation>
    </message>
    <message>
        <source>Sale</source>
        <translation>收款</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>记一笔</translation>
    </message>
    <message>
        <source>Redeem</source>
        <translation>用优惠</translation>
    </message>
    <message>
        <source>Profile</source>
        <translation>打开档案</translation>
    </message>
</context>
<context>
    <name>CustomerPicker</name>
    <message>
        <source>Nobody found.</source>
        <translation>没找到人。</translation>
    </message>
</context>
<context>
    <name>CustomersPage</name>
    <message>
        <source>Customers</source>
        <translation>客户</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>导出</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>列</translation>
    </message>
    <message>
        <source>New customer</source>
        <translation>新客户</translation>
    </message>
    <message>
        <source>More deeds</source>
        <translation>更多操作</translation>
    </message>
    <message>
        <source>Save this view</source>
        <translation>保存这个视图</translation>
    </message>
    <message>
        <source>Views</source>
        <translation>视图</translation>
    </message>
    <message>
        <source>Archived customers</source>
        <translation>已归档的客户</translation>
    </message>
    <message>
        <source>Trash</source>
        <translation>回收站</translation>
    </message>
    <message>
        <source>Reading the list…</source>
        <translation>正在读取列表…</translation>
    </message>
    <message>
        <source>The filter hides all {customers}.</source>
        <translation>筛选条件把 {customers}全挡住了。</translation>
    </message>
    <message>
        <source>Clear filter</source>
        <translation>清除筛选</translation>
    </message>
    <message>
        <source>Nobody is in the archive.</source>
        <translation>归档里没有人。</translation>
    </message>
    <message>
        <source>Back to the customers</source>
        <translation>回到客户列表</translation>
    </message>
    <message>
        <source>The trash is empty.</source>
        <translation>回收站是空的。</translation>
    </message>
    <message>
        <source>There are no customers yet.</source>
        <translation>还没有客户。</translation>
    </message>
    <message>
        <source>Import files…</source>
        <translation>导入文件…</translation>
    </message>
    <message>
        <source>Add the first one by hand</source>
        <translation>手工添加第一位</translation>
    </message>
    <message>
        <source>Copied: {customers}.</source>
        <translation>已复制：{customers}。</translation>
    </message>
    <message>
        <source>At most {count} rows can be copied. Export them to a file instead.</source>
        <translation>最多能复制 {count} 行，请改用导出。</translation>
    </message>
    <message>
        <source>Archive</source>
        <translation>归档</translation>
    </message>
    <message>
        <source>Save this view…</source>
        <translation>保存这个视图…</translation>
    </message>
    <message>
        <source>Save the present list as “{name}”</source>
        <translation>把当前列表存为“{name}”</translation>
    </message>
    <message>
        <source>Delete view “{name}”</source>
        <translation>删除视图“{name}”</translation>
    </message>
</context>
<context>
    <name>DataSection</name>
    <message>
        <source>The shop&apos;s file</source>
        <translation>店铺文件</translation>
    </message>
    <message>
        <source>Backup</source>
        <translation>备份</translation>
    </message>
    <message>
        <source>Before each import one is made; of older ones one a day, a week, a month stays.</source>
        <translation>每次导入前自动备份；旧备份按天、按周、按月各留一份。</translation>
    </message>
    <message>
        <source>Backups so far</source>
        <translation>已有的备份</translation>
    </message>
    <message>
        <source>Check data</source>
        <translation>检查数据</translation>
    </message>
    <message>
        <source>Reads the whole file, and counts all sums anew where they are wrong.</source>
        <translation>把整个文件读一遍，哪里的合计不对就重新算。</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>数据</translation>
    </message>
    <message>
        <source>Open folder</source>
        <translation>打开文件夹</translation>
    </message>
    <message>
        <source>Open another shop…</source>
        <translation>打开别的店铺…</translation>
    </message>
    <message>
        <source>Back up now</source>
        <translation>立即备份</translation>
    </message>
    <message>
        <source>Save a copy…</source>
        <translation>另存副本…</translation>
    </message>
    <message>
        <source>Restore…</source>
        <translation>恢复…</translation>
    </message>
    <message>
        <source>Backing up…</source>
        <translation>正在备份…</translation>
    </message>
    <message>
        <source>Saving a copy…</source>
        <translation>正在保存副本…</translation>
    </message>
    <message>
        <source>Checking…</source>
        <translation>正在检查…</translation>
    </message>
    <message>
        <source>**Backed up and read again:** {file}</source>
        <translation>**已备份并核对过：**{file}</translation>
    </message>
    <message>
        <source>**The file is damaged.** Restore the last backup; the damaged file will be kept.</source>
        <translation>**文件已损坏。**请恢复最近的备份，损坏的文件会留着。</translation>
    </message>
    <message numerus="yes">
        <source>**The sums of %n customer(s) were wrong and were made anew.**</source>
        <translation>
            <numerusform>**有 %Ln 位客户的合计不对，已重新算好。**</numerusform>
        </translation>
    </message>
    <message>
        <source>{customers}, {orders}.</source>
        <translation>{customers}，{orders}。</translation>
    </message>
    <message numerus="yes">
        <source>**The points of %n order(s) are not what they should be.** Book the points of orders again.</source>
        <translation>
            <numerusform>**有 %n 笔订单的积分不对。** 请重新为订单记积分。</numerusform>
        </translation>
    </message>
    <message>
        <source>**All is well:** {customers}, {orders}.</source>
        <translation>**一切正常：**{customers}，{orders}。</translation>
    </message>
    <message>
        <source>Open a shop</source>
        <translation>打开店铺</translation>
    </message>
    <message>
        <source>Shop files (*.shop)</source>
        <translation>店铺文件 (*.shop)</translation>
    </message>
    <message>
        <source>Save a copy</source>
        <translation>另存副本</translation>
    </message>
    <message>
        <source>Copy of {file}</source>
        <translation>{file} 的副本</translation>
    </message>
</context>
<context>
    <name>DateEditor</name>
    <message>
        <source>Choose from the calendar</source>
        <translation>从日历里选</translation>
    </message>
    <message>
        <source>1990-05-03, or 05-03</source>
        <translation>1990-05-03，或 05-03</translation>
    </message>
</context>
<context>
    <name>Deed</name>
    <message>
        <source>Open the shop</source>
        <translation>开店</translation>
    </message>
    <message>
        <source>Make the demo shop</source>
        <translation>建演示店铺</translation>
    </message>
    <message>
        <source>Change settings of the shop</source>
        <translation>更改店铺设置</translation>
    </message>
    <message>
        <source>Import {file}</source>
        <translation>导入 {file}</translation>
    </message>
    <message>
        <source>Import {file} (rows left out: {left_out}, cells changed by hand: {cells_edited})</source>
        <translation>导入 {file}（未导入 {left_out} 行，手工修改 {cells_edited} 个单元格）</translation>
    </message>
    <message>
        <source>Read {file} again</source>
        <translation>重新读取 {file}</translation>
    </message>
    <message>
        <source>Import rows of {file} that were put right</source>
        <translation>导入 {file} 中改好的行</translation>
    </message>
    <message>
        <source>Add customer {name}</source>
        <translation>添加客户 {name}</translation>
    </message>
    <message>
        <source>Edit {name}</source>
        <translation>修改 {name}</translation>
    </message>
    <message>
        <source>Edit contact points of {name}</source>
        <translation>修改 {name} 的联系方式</translation>
    </message>
    <message>
        <source>Edit addresses of {name}</source>
        <translation>修改 {name} 的地址</translation>
    </message>
    <message>
        <source>Edit accounts of {name}</source>
        <translation>修改 {name} 的账号</translation>
    </message>
    <message>
        <source>Edit relations of {name}</source>
        <translation>修改 {name} 的关系</translation>
    </message>
    <message>
        <source>Note a fact about {name}</source>
        <translation>记下 {name} 的一条情况</translation>
    </message>
    <message>
        <source>Remove a fact about {name}</source>
        <translation>去掉 {name} 的一条情况</translation>
    </message>
    <message>
        <source>Add field {field}</source>
        <translation>添加栏目“{field}”</translation>
    </message>
    <message>
        <source>Edit field {field}</source>
        <translation>修改栏目“{field}”</translation>
    </message>
    <message>
        <source>Archive customers ({count})</source>
        <translation>归档客户（{count} 位）</translation>
    </message>
    <message>
        <source>Take customers out of the archive ({count})</source>
        <translation>取消归档客户（{count} 位）</translation>
    </message>
    <message>
        <source>Move customers to the trash ({count})</source>
        <translation>把客户移入回收站（{count} 位）</translation>
    </message>
    <message>
        <source>Take customers out of the trash ({count})</source>
        <translation>把客户移出回收站（{count} 位）</translation>
    </message>
    <message>
        <source>Erase customers ({count})</source>
        <translation>彻底删除客户（{count} 位）</translation>
    </message>
    <message>
        <source>Tag customers “{tag}” ({count})</source>
        <translation>给客户打标签“{tag}”（{count} 位）</translation>
    </message>
    <message>
        <source>Remove tag “{tag}” ({count})</source>
        <translation>去掉标签“{tag}”（{count} 位）</translation>
    </message>
    <message>
        <source>Merge {other} into {name}</source>
        <translation>把 {other} 并入 {name}</translation>
    </message>
    <message>
        <source>Take {name} apart</source>
        <translation>拆分 {name}</translation>
    </message>
    <message>
        <source>Note that {name} and {other} are not the same</source>
        <translation>记下 {name} 与 {other} 不是同一人</translation>
    </message>
    <message>
        <source>Note that {name} and {other} are one household</source>
        <translation>记下 {name} 与 {other} 是一家人</translation>
    </message>
    <message>
        <source>Recognise customers as the same (joined: {joined}, parted: {parted})</source>
        <translation>认出同一客户（合并 {joined}，拆开 {parted}）</translation>
    </message>
    <message>
        <source>Log an interaction with {name}</source>
        <translation>记下与 {name} 的互动</translation>
    </message>
    <message>
        <source>Edit an interaction with {name}</source>
        <translation>修改与 {name} 的互动</translation>
    </message>
    <message>
        <source>Delete an interaction with {name}</source>
        <translation>删除与 {name} 的互动</translation>
    </message>
    <message>
        <source>Note task “{title}”</source>
        <translation>记下待办“{title}”</translation>
    </message>
    <message>
        <source>Task “{title}” is to be done after all</source>
        <translation>待办“{title}”还是要做</translation>
    </message>
    <message>
        <source>Hand over task “{title}”</source>
        <translation>移交待办“{title}”</translation>
    </message>
    <message>
        <source>Put off task “{title}” to {day}</source>
        <translation>把待办“{title}”改到 {day}</translation>
    </message>
    <message>
        <source>Note an enquiry</source>
        <translation>记下一条询单</translation>
    </message>
    <message>
        <source>Say what became of an enquiry</source>
        <translation>记下询单的结果</translation>
    </message>
    <message>
        <source>Note that an enquiry was answered</source>
        <translation>记下已回复询单</translation>
    </message>
    <message>
        <source>Leave an enquiry for later</source>
        <translation>询单以后再看</translation>
    </message>
    <message>
        <source>Note why an enquiry was lost</source>
        <translation>记下询单没成的原因</translation>
    </message>
    <message>
        <source>Change the scripts for enquiries</source>
        <translation>修改询单话术</translation>
    </message>
    <message>
        <source>Finish task “{title}”</source>
        <translation>办完待办“{title}”</translation>
    </message>
    <message>
        <source>Note tasks for birthdays ({count})</source>
        <translation>记下生日任务（{count}）</translation>
    </message>
    <message>
        <source>Edit task “{title}”</source>
        <translation>修改待办“{title}”</translation>
    </message>
    <message>
        <source>Mark order {number}</source>
        <translation>标记订单 {number}</translation>
    </message>
    <message>
        <source>Order {number} is her own</source>
        <translation>订单 {number} 是自用</translation>
    </message>
    <message>
        <source>Order {number} is not her own</source>
        <translation>订单 {number} 不是自用</translation>
    </message>
    <message>
        <source>Order {number} is a gift</source>
        <translation>订单 {number} 是送人的</translation>
    </message>
    <message>
        <source>Note the till total of {day}</source>
        <translation>记下 {day} 的营业额</translation>
    </message>
    <message>
        <source>Change the rules for points</source>
        <translation>更改积分规则</translation>
    </message>
    <message>
        <source>Change the levels</source>
        <translation>更改会员等级</translation>
    </message>
    <message>
        <source>Book points of orders ({count})</source>
        <translation>为订单记积分（{count}）</translation>
    </message>
    <message>
        <source>Correct points of {name} by {points}</source>
        <translation>更正{name}的积分：{points}</translation>
    </message>
    <message>
        <source>Give {name} {points} points</source>
        <translation>赠送{name} {points} 积分</translation>
    </message>
    <message>
        <source>Issue coupon {code}</source>
        <translation>发放优惠券 {code}</translation>
    </message>
    <message>
        <source>Edit coupon {code}</source>
        <translation>编辑优惠券 {code}</translation>
    </message>
    <message>
        <source>Withdraw coupon {code}</source>
        <translation>收回优惠券 {code}</translation>
    </message>
    <message>
        <source>Record sale {number}</source>
        <translation>记一笔销售 {number}</translation>
    </message>
    <message>
        <source>Refund sale {number}</source>
        <translation>销售 {number} 退款</translation>
    </message>
    <message>
        <source>Note what {name} answered</source>
        <translation>记下{name}的回答</translation>
    </message>
    <message>
        <source>Note that {name} was not to be asked now</source>
        <translation>记下{name}暂时不想被问</translation>
    </message>
    <message>
        <source>Note that {name} said no to a suggestion</source>
        <translation>记下{name}谢绝了推荐</translation>
    </message>
    <message>
        <source>Save segment {name}</source>
        <translation>保存分群“{name}”</translation>
    </message>
    <message>
        <source>Delete segment {name}</source>
        <translation>删除分群“{name}”</translation>
    </message>
    <message>
        <source>Save view {name}</source>
        <translation>保存视图“{name}”</translation>
    </message>
    <message>
        <source>Delete view {name}</source>
        <translation>删除视图“{name}”</translation>
    </message>
    <message>
        <source>Describe files “{name}”</source>
        <translation>说明文件“{name}”</translation>
    </message>
    <message>
        <source>Change the description of files “{name}”</source>
        <translation>修改文件“{name}”的说明</translation>
    </message>
    <message>
        <source>Remove the description of files “{name}”</source>
        <translation>删除文件“{name}”的说明</translation>
    </message>
    <message>
        <source>Edit staff {name}</source>
        <translation>修改店员 {name}</translation>
    </message>
    <message>
        <source>Change the PIN of {name}</source>
        <translation>更改 {name} 的 PIN</translation>
    </message>
    <message>
        <source>Undo: {deed}</source>
        <translation>撤销：{deed}</translation>
    </message>
    <message>
        <source>Redo: {deed}</source>
        <translation>重做：{deed}</translation>
    </message>
</context>
<context>
    <name>Deeds</name>
    <message>
        <source>Tag…</source>
        <translation>打标签…</translation>
    </message>
    <message>
        <source>Move to the trash</source>
        <translation>移入回收站</translation>
    </message>
    <message>
        <source>Merge two…</source>
        <translation>合并两位…</translation>
    </message>
    <message>
        <source>Take apart…</source>
        <translation>拆开…</translation>
    </message>
    <message>
        <source>Save selection as segment…</source>
        <translation>把选中的存为分群…</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>导出…</translation>
    </message>
    <message>
        <source>Show or hide the details</source>
        <translation>显示或隐藏详情</translation>
    </message>
    <message>
        <source>Save this view…</source>
        <translation>保存这个视图…</translation>
    </message>
    <message>
        <source>Take out of the archive</source>
        <translation>取消归档</translation>
    </message>
    <message>
        <source>Archive</source>
        <translation>归档</translation>
    </message>
    <message>
        <source>Take out of the trash</source>
        <translation>移出回收站</translation>
    </message>
    <message>
        <source>{name} was added.</source>
        <translation>已添加 {name}。</translation>
    </message>
    <message>
        <source>Tag “{tag}” was taken off: {customers}.</source>
        <translation>已去掉标签“{tag}”：{customers}。</translation>
    </message>
    <message>
        <source>Tag “{tag}” was put on: {customers}.</source>
        <translation>已打上标签“{tag}”：{customers}。</translation>
    </message>
    <message>
        <source>Taken out of the archive: {customers}.</source>
        <translation>已取消归档：{customers}。</translation>
    </message>
    <message>
        <source>Archived: {customers}.</source>
        <translation>已归档：{customers}。</translation>
    </message>
    <message>
        <source>Taken out of the trash: {customers}.</source>
        <translation>已移出回收站：{customers}。</translation>
    </message>
    <message>
        <source>Moved to the trash: {customers}.</source>
        <translation>已移入回收站：{customers}。</translation>
    </message>
    <message>
        <source>{other} was merged into {name}.</source>
        <translation>已把 {other} 并入 {name}。</translation>
    </message>
    <message>
        <source>Customers</source>
        <translation>客户</translation>
    </message>
    <message>
        <source>{customers} were written to {file}.</source>
        <translation>已把 {customers}导出到 {file}。</translation>
    </message>
    <message>
        <source>Just these: {customers}.</source>
        <translation>就这些人：{customers}。</translation>
    </message>
    <message>
        <source>Everyone to whom the conditions apply, now and later.</source>
        <translation>符合条件的人都算，以后的也算。</translation>
    </message>
    <message>
        <source>Save as segment</source>
        <translation>存为分群</translation>
    </message>
    <message>
        <source>Save segment</source>
        <translation>保存分群</translation>
    </message>
    <message>
        <source>Segment “{name}” was saved.</source>
        <translation>分群“{name}”已保存。</translation>
    </message>
    <message>
        <source>Keeps the conditions, the columns and the order. A view of the same name is replaced.</source>
        <translation>记住条件、列和排序；同名的视图会被替换。</translation>
    </message>
    <message>
        <source>Save this view</source>
        <translation>保存这个视图</translation>
    </message>
    <message>
        <source>Save view</source>
        <translation>保存视图</translation>
    </message>
    <message>
        <source>View “{name}” was saved.</source>
        <translation>视图“{name}”已保存。</translation>
    </message>
    <message>
        <source>View “{name}” was deleted.</source>
        <translation>视图“{name}”已删除。</translation>
    </message>
</context>
<context>
    <name>DetailPane</name>
    <message>
        <source>Details of the customer</source>
        <translation>客户详情</translation>
    </message>
    <message>
        <source>Choose a customer in the list to see what there is to know.</source>
        <translation>在列表里选一位客户，就能看到已知的情况。</translation>
    </message>
    <message>
        <source>Merge two…</source>
        <translation>合并两位…</translation>
    </message>
    <message>
        <source>Tag…</source>
        <translation>打标签…</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>导出…</translation>
    </message>
    <message>
        <source>Save as segment…</source>
        <translation>存为分群…</translation>
    </message>
    <message>
        <source>Archive</source>
        <translation>归档</translation>
    </message>
    <message>
        <source>More deeds</source>
        <translation>更多操作</translation>
    </message>
    <message>
        <source>In the trash</source>
        <translation>在回收站</translation>
    </message>
    <message>
        <source>In the archive</source>
        <translation>已归档</translation>
    </message>
    <message>
        <source>Hold to see the whole number</source>
        <translation>按住看完整号码</translation>
    </message>
    <message>
        <source>Copy the number</source>
        <translation>复制号码</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>记一笔</translation>
    </message>
    <message>
        <source>Tag</source>
        <translation>打标签</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>The number was copied.</source>
        <translation>号码已复制。</translation>
    </message>
    <message>
        <source>Done: {task}</source>
        <translation>已办完：{task}</translation>
    </message>
</context>
<context>
    <name>DiffView</name>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>New</source>
        <translation>新增</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>变更</translation>
    </message>
    <message>
        <source>Conflicts</source>
        <translation>冲突</translation>
    </message>
    <message>
        <source>Same</source>
        <translation>相同</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>问题</translation>
    </message>
    <message>
        <source>No row holds “{text}”.</source>
        <translation>没有包含“{text}”的行。</translation>
    </message>
    <message>
        <source>No such rows.</source>
        <translation>没有这样的行。</translation>
    </message>
    <message>
        <source>Take these all</source>
        <translation>全部勾选</translation>
    </message>
    <message>
        <source>Leave these all out</source>
        <translation>全部不导入</translation>
    </message>
    <message>
        <source>Rows of the files</source>
        <translation>文件中的行</translation>
    </message>
    <message>
        <source>Find in the rows</source>
        <translation>在这些行里查找</translation>
    </message>
    <message>
        <source>Keep ours in all</source>
        <translation>全部保留我们的</translation>
    </message>
    <message>
        <source>Take the file&apos;s in all</source>
        <translation>全部采用文件的</translation>
    </message>
</context>
<context>
    <name>DropOverlay</name>
    <message>
        <source>You see what would change before anything is stored.</source>
        <translation>入库之前，先给您看会有哪些变动。</translation>
    </message>
    <message>
        <source>Drop to import</source>
        <translation>松开即可导入</translation>
    </message>
    <message>
        <source>{file} was not taken: export files end in .csv, .txt or .tsv.</source>
        <translation>{file} 没有收下：导出的文件以 .csv、.txt 或 .tsv 结尾。</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) were not taken: export files end in .csv, .txt or .tsv.</source>
        <translation>
            <numerusform>有 %Ln 个文件没有收下：导出的文件以 .csv、.txt 或 .tsv 结尾。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>EnquiriesPage</name>
    <message>
        <source>Enquiries</source>
        <translation>询单</translation>
    </message>
    <message>
        <source>New enquiry</source>
        <translation>新询单</translation>
    </message>
    <message>
        <source>Which enquiries</source>
        <translation>哪些询单</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>等着的</translation>
    </message>
    <message>
        <source>With an outcome</source>
        <translation>有结果的</translation>
    </message>
    <message>
        <source>Too old to rescue</source>
        <translation>太久没付的</translation>
    </message>
    <message numerus="yes">
        <source>%n waiting, the oldest first</source>
        <translation>
            <numerusform>%n 条等着，最早的在前</numerusform>
        </translation>
    </message>
    <message>
        <source>Nobody waits: every enquiry has its outcome, and no order waits for its payment.</source>
        <translation>没有人在等：询单都有了结果，也没有未付款的订单。</translation>
    </message>
    <message>
        <source>Nothing was answered yet.</source>
        <translation>还没有处理过的询单。</translation>
    </message>
    <message>
        <source>No unpaid order is older than {days} days.</source>
        <translation>没有超过 {days} 天未付款的订单。</translation>
    </message>
    <message>
        <source>Import orders</source>
        <translation>导入订单</translation>
    </message>
    <message>
        <source>Dealt with: {sold} of {dealt}. Left alone: {alone_sold} of {alone}.</source>
        <translation>处理过：{dealt} 条中成了 {sold} 条。没处理：{alone} 条中成了 {alone_sold} 条。</translation>
    </message>
    <message>
        <source>Answered after (median)</source>
        <translation>回复用时（中位数）</translation>
    </message>
    <message>
        <source>Unpaid orders paid: dealt with / left alone</source>
        <translation>未付款后来付了：处理过 / 没管</translation>
    </message>
    <message>
        <source>Enquiries sold: answered / not</source>
        <translation>询单成交：回复过 / 没回复</translation>
    </message>
    <message>
        <source>The script is copied.</source>
        <translation>话术已复制。</translation>
    </message>
    <message>
        <source>{name}: left for later.</source>
        <translation>{name}：以后再看。</translation>
    </message>
    <message>
        <source>{name}: answered.</source>
        <translation>{name}：已回复。</translation>
    </message>
    <message>
        <source>{name}: {outcome}.</source>
        <translation>{name}：{outcome}。</translation>
    </message>
    <message>
        <source>The reason is noted.</source>
        <translation>原因已记下。</translation>
    </message>
</context>
<context>
    <name>EnquiryDialog</name>
    <message>
        <source>Please choose a customer from what is found, or leave the field empty.</source>
        <translation>请从找到的客户中选一位，或留空。</translation>
    </message>
    <message>
        <source>The enquiry is noted.</source>
        <translation>询单已记下。</translation>
    </message>
    <message>
        <source>New enquiry</source>
        <translation>新询单</translation>
    </message>
    <message>
        <source>What she asks</source>
        <translation>问什么</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>渠道</translation>
    </message>
    <message>
        <source>Product</source>
        <translation>商品</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>谁问的</translation>
    </message>
    <message>
        <source>Name, phone or last digits; may stay empty</source>
        <translation>姓名、手机或尾号，可以留空</translation>
    </message>
</context>
<context>
    <name>EnquiryPane</name>
    <message>
        <source>What to say</source>
        <translation>怎么说</translation>
    </message>
    <message>
        <source>Bought</source>
        <translation>成交</translation>
    </message>
    <message>
        <source>Lost at arrival</source>
        <translation>刚来就走了</translation>
    </message>
    <message>
        <source>Lost choosing</source>
        <translation>挑选时走了</translation>
    </message>
    <message>
        <source>Lost at payment</source>
        <translation>付款时走了</translation>
    </message>
    <message>
        <source>Answered</source>
        <translation>已回复</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>以后再看</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Edit the scripts</source>
        <translation>修改话术</translation>
    </message>
    <message>
        <source>What became of it</source>
        <translation>结果怎样</translation>
    </message>
    <message>
        <source>Why not? (may stay empty)</source>
        <translation>为什么没成？（可以不写）</translation>
    </message>
    <message>
        <source>Why not?</source>
        <translation>为什么没成？</translation>
    </message>
</context>
<context>
    <name>EvidenceDialog</name>
    <message>
        <source>Where order {number} comes from</source>
        <translation>订单 {number} 的来源</translation>
    </message>
    <message>
        <source>The files that speak of it</source>
        <translation>提到这笔订单的文件</translation>
    </message>
    <message>
        <source>The line as written</source>
        <translation>文件里的原行</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Looking for its files…</source>
        <translation>正在查找来源文件…</translation>
    </message>
    <message>
        <source>No file has brought this order: it was made here.</source>
        <translation>这笔订单不是由文件导入的，是在本程序里记下的。</translation>
    </message>
    <message>
        <source>Reading the file…</source>
        <translation>正在读取文件…</translation>
    </message>
    <message>
        <source>The file does not show the order by its number.</source>
        <translation>文件里找不到这个订单号。</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between numbers</comment>
        <translation>、</translation>
    </message>
    <message>
        <source>{file}, imported {moment}, line {lines}</source>
        <translation>{file}，{moment} 导入，第 {lines} 行</translation>
    </message>
    <message>
        <source>brought it</source>
        <translation>导入了它</translation>
    </message>
    <message>
        <source>moved it on</source>
        <translation>更新了它</translation>
    </message>
    <message>
        <source>showed it as it was</source>
        <translation>内容与已有的相同</translation>
    </message>
    <message>
        <source>{how}; taken back since</source>
        <translation>{how}；后来已撤回</translation>
    </message>
    <message>
        <source>{file} – {moment} – {how}</source>
        <translation>{file} – {moment} – {how}</translation>
    </message>
</context>
<context>
    <name>ExportDialog</name>
    <message>
        <source>Export</source>
        <translation>导出</translation>
    </message>
    <message>
        <source>Excel workbook (.xlsx)</source>
        <translation>Excel 工作簿 (.xlsx)</translation>
    </message>
    <message>
        <source>CSV, for any spreadsheet (.csv)</source>
        <translation>CSV，各种表格软件都能打开 (.csv)</translation>
    </message>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>选择…</translation>
    </message>
    <message>
        <source>Export {customers}</source>
        <translation>导出 {customers}</translation>
    </message>
    <message>
        <source>**The file is not protected.** Whoever has it can read it.</source>
        <translation>**文件没有加密。**拿到的人都能看。</translation>
    </message>
    <message>
        <source>It holds names, whole phone numbers, e-mail addresses, cities, tags and what was spent.</source>
        <translation>里面有姓名、完整手机号、邮箱、城市、标签和消费金额。</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>There is no such folder.</source>
        <translation>没有这个文件夹。</translation>
    </message>
    <message>
        <source>{file} is there already and will be replaced.</source>
        <translation>已有 {file}，会被替换。</translation>
    </message>
</context>
<context>
    <name>Facets</name>
    <message>
        <source>Hide empty fields</source>
        <translation>隐藏空白栏目</translation>
    </message>
    <message numerus="yes">
        <source>Show %n empty field(s)</source>
        <translation>
            <numerusform>显示 %Ln 个空白栏目</numerusform>
        </translation>
    </message>
    <message>
        <source>{field} is noted.</source>
        <translation>已记下{field}。</translation>
    </message>
    <message>
        <source>{field} does not hold any more.</source>
        <translation>{field}：已不再如此。</translation>
    </message>
    <message>
        <source>The older fact holds again.</source>
        <translation>已恢复为以前的情况。</translation>
    </message>
    <message>
        <source>Note a fact…</source>
        <translation>记一条情况…</translation>
    </message>
    <message>
        <source>Add a field…</source>
        <translation>添加栏目…</translation>
    </message>
</context>
<context>
    <name>FactDialog</name>
    <message>
        <source>A fact cannot be known before its day has come.</source>
        <translation>日子还没到，不能算已知。</translation>
    </message>
    <message>
        <source>{field} is noted.</source>
        <translation>已记下{field}。</translation>
    </message>
    <message>
        <source>Note a fact</source>
        <translation>记一条情况</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>栏目</translation>
    </message>
    <message>
        <source>What is so</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>Known on</source>
        <translation>得知日期</translation>
    </message>
    <message>
        <source>Who said so</source>
        <translation>谁说的</translation>
    </message>
    <message>
        <source>On which occasion</source>
        <translation>什么场合</translation>
    </message>
    <message>
        <source>What we need it for</source>
        <translation>记来做什么用</translation>
    </message>
    <message>
        <source>How we know</source>
        <translation>怎么知道的</translation>
    </message>
    <message>
        <source>today</source>
        <translation>今天</translation>
    </message>
    <message>
        <source>May be said to the customer</source>
        <translation>可以当着客户说</translation>
    </message>
</context>
<context>
    <name>FactHistory</name>
    <message>
        <source>What was ever noted: {field}</source>
        <translation>历来记下的：{field}</translation>
    </message>
    <message>
        <source>Note more…</source>
        <translation>再记一条…</translation>
    </message>
    <message>
        <source>Such a fact does not grow old.</source>
        <translation>这类情况一直有效。</translation>
    </message>
    <message>
        <source>Fresh for {days} after it was known.</source>
        <translation>得知后 {days}内有效。</translation>
    </message>
    <message>
        <source>Source: {source} ({note})</source>
        <translation>来源：{source}（{note}）</translation>
    </message>
    <message>
        <source>Source: {source}</source>
        <translation>来源：{source}</translation>
    </message>
    <message>
        <source>Not to be said aloud to the customer.</source>
        <translation>不要当着客户说。</translation>
    </message>
    <message>
        <source>Did not hold any more since {when}.</source>
        <translation>{when} 起不再如此。</translation>
    </message>
    <message>
        <source>No longer true</source>
        <translation>已不再如此</translation>
    </message>
    <message>
        <source>Put back</source>
        <translation>恢复</translation>
    </message>
</context>
<context>
    <name>FieldDialog</name>
    <message>
        <source>Please type at least two choices, one a line.</source>
        <translation>请至少写两个选项，一行一个。</translation>
    </message>
    <message>
        <source>Field {name} is added for all customers.</source>
        <translation>已为所有客户添加栏目“{name}”。</translation>
    </message>
    <message>
        <source>Add a field</source>
        <translation>添加栏目</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Stands under</source>
        <translation>归到</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Choices, one a line</source>
        <translation>选项，一行一个</translation>
    </message>
    <message>
        <source>Stays fresh for</source>
        <translation>有效期</translation>
    </message>
    <message>
        <source> days</source>
        <translation> 天</translation>
    </message>
    <message>
        <source>for ever</source>
        <translation>一直有效</translation>
    </message>
    <message>
        <source>Sensitive: veiled until someone asks to see it</source>
        <translation>敏感：平时遮住，要看时再显示</translation>
    </message>
</context>
<context>
    <name>FieldRow</name>
    <message>
        <source>Veiled. Press Enter to see it</source>
        <translation>已遮住，按 Enter 查看</translation>
    </message>
    <message>
        <source>+ tag</source>
        <translation>+ 标签</translation>
    </message>
    <message>
        <source>not to be said aloud</source>
        <translation>别当面说</translation>
    </message>
    <message>
        <source>{field}: {how}</source>
        <translation>{field}：{how}</translation>
    </message>
</context>
<context>
    <name>FileLine</name>
    <message>
        <source>Not right?</source>
        <translation>不对？</translation>
    </message>
    <message>
        <source>{file} is something else</source>
        <translation>{file} 是别的文件</translation>
    </message>
    <message>
        <source>Describe this file…</source>
        <translation>说明这个文件…</translation>
    </message>
    <message>
        <source>Describe {file}</source>
        <translation>说明 {file}</translation>
    </message>
    <message>
        <source>It is</source>
        <translation>它是</translation>
    </message>
    <message>
        <source>Its encoding is</source>
        <translation>编码是</translation>
    </message>
    <message>
        <source>Read it another way…</source>
        <translation>换一种读法…</translation>
    </message>
    <message>
        <source>Find out</source>
        <translation>自动识别</translation>
    </message>
    <message numerus="yes">
        <source>%n line(s)</source>
        <translation>
            <numerusform>%Ln 行</numerusform>
        </translation>
    </message>
    <message>
        <source>read as “{sample}”; if that is wrong, choose the encoding</source>
        <translation>读作“{sample}”；如果不对，请选择编码</translation>
    </message>
    <message>
        <source>imported before, {date}</source>
        <translation>以前导入过，{date}</translation>
    </message>
</context>
<context>
    <name>FilterBar</name>
    <message>
        <source>Filter</source>
        <translation>筛选</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>渠道</translation>
    </message>
    <message>
        <source>Segment</source>
        <translation>分群</translation>
    </message>
    <message>
        <source>Tag</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>Add a condition</source>
        <translation>加条件</translation>
    </message>
    <message>
        <source>Clear filter</source>
        <translation>清除筛选</translation>
    </message>
    <message>
        <source>Save as segment</source>
        <translation>存为分群</translation>
    </message>
    <message>
        <source>In the archive</source>
        <translation>已归档</translation>
    </message>
    <message>
        <source>In the trash</source>
        <translation>在回收站</translation>
    </message>
    <message>
        <source>Search: {text}</source>
        <translation>搜索：{text}</translation>
    </message>
    <message>
        <source>State: {state}</source>
        <translation>状态：{state}</translation>
    </message>
    <message>
        <source>Channel: {channel}</source>
        <translation>渠道：{channel}</translation>
    </message>
    <message>
        <source>Segment: {segment}</source>
        <translation>分群：{segment}</translation>
    </message>
    <message>
        <source>Tag: {tag}</source>
        <translation>标签：{tag}</translation>
    </message>
    <message>
        <source>No order for {days} days</source>
        <translation>{days} 天没下单</translation>
    </message>
    <message>
        <source>With an open task</source>
        <translation>有待办</translation>
    </message>
    <message>
        <source>{count} picked</source>
        <translation>选定的 {count} 位</translation>
    </message>
    <message>
        <source>No customer came by a channel yet</source>
        <translation>还没有客户带渠道</translation>
    </message>
    <message>
        <source>No tags yet</source>
        <translation>还没有标签</translation>
    </message>
    <message>
        <source>No segments saved yet</source>
        <translation>还没有保存过分群</translation>
    </message>
    <message>
        <source>Words or a name</source>
        <translation>内容或姓名</translation>
    </message>
    <message>
        <source>All kinds</source>
        <translation>全部类型</translation>
    </message>
    <message>
        <source>All channels</source>
        <translation>全部渠道</translation>
    </message>
    <message>
        <source>All time</source>
        <translation>不限时间</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>今天</translation>
    </message>
    <message>
        <source>Last 7 days</source>
        <translation>近 7 天</translation>
    </message>
    <message>
        <source>Last 30 days</source>
        <translation>近 30 天</translation>
    </message>
    <message>
        <source>Last 365 days</source>
        <translation>近 365 天</translation>
    </message>
    <message>
        <source>Everyone</source>
        <translation>所有店员</translation>
    </message>
    <message>
        <source>With an open follow-up</source>
        <translation>待跟进</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>店员</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>时间范围</translation>
    </message>
</context>
<context>
    <name>FindingsDialog</name>
    <message>
        <source>Findings of {file}</source>
        <translation>{file} 的问题</translation>
    </message>
</context>
<context>
    <name>FindingsView</name>
    <message numerus="yes">
        <source>%n finding(s) copied</source>
        <translation>
            <numerusform>已复制 %Ln 个问题</numerusform>
        </translation>
    </message>
    <message>
        <source>Save the findings</source>
        <translation>保存问题清单</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>问题</translation>
    </message>
    <message>
        <source>Saved as {file}</source>
        <translation>已存为 {file}</translation>
    </message>
    <message>
        <source>Save the fix-it sheet</source>
        <translation>保存修正表</translation>
    </message>
    <message>
        <source>{file} – to fix</source>
        <translation>{file} – 待修正</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) to fix. Put them right in Excel and drop the file on this window.</source>
        <translation>
            <numerusform>有 %n 行要改。请在 Excel 里改好，再把文件拖到本窗口。</numerusform>
        </translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Save as Excel…</source>
        <translation>存为 Excel…</translation>
    </message>
    <message>
        <source>Fix-it sheet…</source>
        <translation>修正表…</translation>
    </message>
    <message>
        <source>The rows that are wrong as an Excel file: put them right there and drop the file on this window.</source>
        <translation>把有问题的行存成 Excel 文件：改好后拖回本窗口即可。</translation>
    </message>
    <message>
        <source>Every line of the files can be read.</source>
        <translation>文件的每一行都能读。</translation>
    </message>
</context>
<context>
    <name>FinishStrip</name>
    <message>
        <source>How did it go? (may stay empty)</source>
        <translation>结果怎样？（可以不写）</translation>
    </message>
    <message>
        <source>How did it go?</source>
        <translation>结果怎样？</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>完成</translation>
    </message>
    <message>
        <source>Leave</source>
        <translation>离开</translation>
    </message>
</context>
<context>
    <name>FollowUp</name>
    <message>
        <source>Read from “{words}”: {weekday}, {day}. Choose None if that is not meant.</source>
        <translation>由“{words}”读出：{day}（{weekday}）。如非此意，请选“无”。</translation>
    </message>
    <message>
        <source>None</source>
        <translation>不用</translation>
    </message>
    <message>
        <source>Tomorrow</source>
        <translation>明天</translation>
    </message>
    <message>
        <source>In 3 days</source>
        <translation>3 天后</translation>
    </message>
    <message>
        <source>Next week</source>
        <translation>下周</translation>
    </message>
    <message>
        <source>Other day</source>
        <translation>另选日子</translation>
    </message>
    <message>
        <source>When to follow up</source>
        <translation>什么时候跟进</translation>
    </message>
    <message>
        <source>Day of the follow-up</source>
        <translation>跟进日期</translation>
    </message>
    <message>
        <source>What to do then</source>
        <translation>到时做什么</translation>
    </message>
    <message>
        <source>What to do then (the first line above when empty)</source>
        <translation>到时做什么（不填就用上面第一行）</translation>
    </message>
</context>
<context>
    <name>Foot</name>
    <message>
        <source>See these people</source>
        <translation>看这些人</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Enter</translation>
    </message>
    <message>
        <source>Save as segment</source>
        <translation>存为分群</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Name of the segment</source>
        <translation>分群名称</translation>
    </message>
</context>
<context>
    <name>FormDialog</name>
    <message>
        <source>Leave</source>
        <translation>离开</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
</context>
<context>
    <name>FormatLine</name>
    <message>
        <source>Name of {name}</source>
        <translation>{name} 的名称</translation>
    </message>
    <message>
        <source>Change…</source>
        <translation>修改…</translation>
    </message>
    <message>
        <source>Change {name}</source>
        <translation>修改 {name}</translation>
    </message>
    <message>
        <source>Save as file…</source>
        <translation>存为文件…</translation>
    </message>
    <message>
        <source>Save {name} as a file</source>
        <translation>把 {name} 存为文件</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>Remove {name}</source>
        <translation>删除 {name}</translation>
    </message>
    <message>
        <source>Cannot be used: {problem}</source>
        <translation>无法使用：{problem}</translation>
    </message>
    <message numerus="yes">
        <source>%n column(s)</source>
        <translation>
            <numerusform>%n 列</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FormatsSection</name>
    <message>
        <source>Described files</source>
        <translation>已说明的文件</translation>
    </message>
    <message>
        <source>Files that you have described yourself are known at every counter that opens this shop.</source>
        <translation>您自己说明过的文件，在每台打开本店的电脑上都能识别。</translation>
    </message>
    <message>
        <source>Files of your own</source>
        <translation>自有文件</translation>
    </message>
    <message>
        <source>None so far. A file that the program does not know can be described on import.</source>
        <translation>还没有。导入程序不认识的文件时，可以自己说明。</translation>
    </message>
    <message>
        <source>Save the description</source>
        <translation>保存说明</translation>
    </message>
    <message>
        <source>Format files (*.toml)</source>
        <translation>格式文件 (*.toml)</translation>
    </message>
    <message>
        <source>Saved as {file}</source>
        <translation>已保存为 {file}</translation>
    </message>
    <message>
        <source>Files like “{name}” are not known any more</source>
        <translation>不再识别“{name}”这类文件</translation>
    </message>
</context>
<context>
    <name>Head</name>
    <message>
        <source>Log</source>
        <translation>记一笔</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Kind: {kind}</source>
        <translation>类型：{kind}</translation>
    </message>
    <message>
        <source>in the shop’s books since {day}</source>
        <translation>{day} 建档</translation>
    </message>
    <message>
        <source>first met by: {channel}</source>
        <translation>最初来自：{channel}</translation>
    </message>
    <message>
        <source>Out of the archive</source>
        <translation>取消归档</translation>
    </message>
    <message>
        <source>Archive</source>
        <translation>归档</translation>
    </message>
    <message>
        <source>Out of the trash</source>
        <translation>移出回收站</translation>
    </message>
    <message>
        <source>Trash</source>
        <translation>移入回收站</translation>
    </message>
    <message>
        <source>In the trash since {when}. She is in no list until she is taken out.</source>
        <translation>{when} 移入回收站；移出之前，任何列表里都不出现。</translation>
    </message>
    <message>
        <source>In the archive since {when}. Lists leave her out, files still find her.</source>
        <translation>{when} 归档；列表里不出现，导入时仍认得。</translation>
    </message>
    <message>
        <source>**{task}**, due {day}</source>
        <translation>**{task}**，{day} 到期</translation>
    </message>
    <message>
        <source>**{task}**</source>
        <translation>**{task}**</translation>
    </message>
    <message>
        <source>and {count} more to do</source>
        <translation>另有 {count} 件待办</translation>
    </message>
    <message>
        <source>Orders</source>
        <translation>订单</translation>
    </message>
    <message>
        <source>none yet</source>
        <translation>还没有</translation>
    </message>
    <message numerus="yes">
        <source>%n order(s) of others not counted</source>
        <translation>
            <numerusform>另有 %n 单不是自用，不计入</numerusform>
        </translation>
    </message>
    <message>
        <source>Total</source>
        <translation>合计</translation>
    </message>
    <message>
        <source>Average</source>
        <translation>平均每单</translation>
    </message>
    <message>
        <source>First order</source>
        <translation>首次下单</translation>
    </message>
    <message>
        <source>Last order {ago}</source>
        <translation>最近下单：{ago}</translation>
    </message>
    <message>
        <source>Usual interval</source>
        <translation>平时间隔</translation>
    </message>
    <message numerus="yes">
        <source>%n order(s) in {currency}: {money}</source>
        <translation>
            <numerusform>{currency} %Ln 笔：{money}</numerusform>
        </translation>
    </message>
    <message>
        <source>Counted apart: {list}</source>
        <translation>另计：{list}</translation>
    </message>
    <message>
        <source>; </source>
        <translation>；</translation>
    </message>
    <message numerus="yes">
        <source>%n gift(s) among them</source>
        <translation>
            <numerusform>其中 %n 单是送人的</numerusform>
        </translation>
    </message>
    <message>
        <source>A customer needs a name.</source>
        <translation>客户总得有个名字。</translation>
    </message>
    <message>
        <source>The name is now {name}.</source>
        <translation>已改名为 {name}。</translation>
    </message>
    <message>
        <source>{name} is a company.</source>
        <translation>{name} 已标为公司。</translation>
    </message>
    <message>
        <source>{name} is a person.</source>
        <translation>{name} 已标为个人。</translation>
    </message>
    <message>
        <source>{name} is out of the archive.</source>
        <translation>{name} 已取消归档。</translation>
    </message>
    <message>
        <source>{name} is in the archive.</source>
        <translation>{name} 已归档。</translation>
    </message>
    <message>
        <source>{name} is out of the trash.</source>
        <translation>{name} 已移出回收站。</translation>
    </message>
    <message>
        <source>{name} is in the trash.</source>
        <translation>{name} 已移入回收站。</translation>
    </message>
</context>
<context>
    <name>HelpDialog</name>
    <message>
        <source>Help</source>
        <translation>帮助</translation>
    </message>
    <message>
        <source>Search in help</source>
        <translation>在帮助里搜索</translation>
    </message>
    <message>
        <source>Help pages</source>
        <translation>帮助目录</translation>
    </message>
    <message>
        <source>No page holds these words.</source>
        <translation>没有哪一页提到这些字。</translation>
    </message>
    <message>
        <source>Help text</source>
        <translation>帮助内容</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
</context>
<context>
    <name>HistoryPage</name>
    <message>
        <source>History</source>
        <translation>历史</translation>
    </message>
    <message>
        <source>All that was done; undo any of it, at any time</source>
        <translation>做过的都在这里，随时可以撤销任何一次</translation>
    </message>
    <message>
        <source>Filter: deed, name, reason</source>
        <translation>筛选：操作、姓名、原因</translation>
    </message>
    <message>
        <source>Only mine</source>
        <translation>只看我的</translation>
    </message>
    <message>
        <source>Redoing…</source>
        <translation>正在重做…</translation>
    </message>
    <message>
        <source>Undoing…</source>
        <translation>正在撤销…</translation>
    </message>
    <message>
        <source>**Done:** {what}.</source>
        <translation>**已完成：**{what}。</translation>
    </message>
    <message>
        <source>nothing was left to do</source>
        <translation>已经没什么要做的了</translation>
    </message>
    <message>
        <source>Nothing has been done yet.</source>
        <translation>还什么都没做过。</translation>
    </message>
    <message>
        <source>Nothing fits this filter.</source>
        <translation>没有符合筛选的。</translation>
    </message>
    <message>
        <source>Clear the filter</source>
        <translation>清除筛选</translation>
    </message>
    <message>
        <source>Everything</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>Imports</source>
        <translation>导入</translation>
    </message>
    <message>
        <source>Customers and facts</source>
        <translation>客户与情况</translation>
    </message>
    <message>
        <source>Interactions and tasks</source>
        <translation>互动与待办</translation>
    </message>
    <message>
        <source>Shop, fields and views</source>
        <translation>店铺、栏目与视图</translation>
    </message>
    <message>
        <source>Undo and redo</source>
        <translation>撤销与重做</translation>
    </message>
    <message>
        <source>Kind of deed</source>
        <translation>操作类型</translation>
    </message>
</context>
<context>
    <name>IdlePane</name>
    <message>
        <source>Import</source>
        <translation>导入</translation>
    </message>
</context>
<context>
    <name>ImportPage</name>
    <message>
        <source>Import</source>
        <translation>导入</translation>
    </message>
    <message>
        <source>Choose export files</source>
        <translation>选择导出的文件</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>所有文件 (*)</translation>
    </message>
    <message>
        <source>Export files (*.csv *.txt *.tsv *.xlsx *.xls *.vcf *.zip)</source>
        <translation>导出文件 (*.csv *.txt *.tsv *.xlsx *.xls *.vcf *.zip)</translation>
    </message>
    <message>
        <source>Pasted table</source>
        <translation>粘贴的表格</translation>
    </message>
    <message>
        <source>The clipboard holds no cells. Copy them in the spreadsheet, then paste.</source>
        <translation>剪贴板里没有单元格。请先在表格中复制，再粘贴。</translation>
    </message>
    <message>
        <source>An import is under way. Drop the files again when it has ended.</source>
        <translation>正在导入。请等这次结束后再拖入文件。</translation>
    </message>
    <message numerus="yes">
        <source>Reading %n file(s)…</source>
        <translation>
            <numerusform>正在读取 %Ln 个文件…</numerusform>
        </translation>
    </message>
    <message>
        <source>Importing…</source>
        <translation>正在入库…</translation>
    </message>
    <message>
        <source>Taking the import back…</source>
        <translation>正在撤销导入…</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) came in</source>
        <translation>
            <numerusform>已入库 %Ln 行</numerusform>
        </translation>
    </message>
    <message>
        <source>The import was cancelled. The shop is as it was before.</source>
        <translation>导入已取消，店铺和之前一样。</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s)</source>
        <translation>
            <numerusform>%Ln 个文件</numerusform>
        </translation>
    </message>
    <message>
        <source>Imported: {file}</source>
        <translation>已导入：{file}</translation>
    </message>
</context>
<context>
    <name>ImportSection</name>
    <message>
        <source>Watched folder</source>
        <translation>留意的文件夹</translation>
    </message>
    <message>
        <source>New exports in this folder are offered while the program runs. Nothing comes in by itself.</source>
        <translation>程序运行时，这个文件夹里出现新的导出文件会提示您。不会自动导入。</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>导入</translation>
    </message>
    <message>
        <source>No folder is watched</source>
        <translation>没有留意任何文件夹</translation>
    </message>
    <message>
        <source>Downloads</source>
        <translation>下载文件夹</translation>
    </message>
    <message>
        <source>Watch the folder for downloads</source>
        <translation>留意下载文件夹</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>选择…</translation>
    </message>
    <message>
        <source>Watch none</source>
        <translation>不再留意</translation>
    </message>
    <message>
        <source>Choose the folder to watch</source>
        <translation>选择要留意的文件夹</translation>
    </message>
</context>
<context>
    <name>InboxPage</name>
    <message>
        <source>Who is who</source>
        <translation>认人</translation>
    </message>
    <message>
        <source>Same person</source>
        <translation>认作一人</translation>
    </message>
    <message>
        <source>Not the same</source>
        <translation>不是一人</translation>
    </message>
    <message>
        <source>One household</source>
        <translation>一家人</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>以后再看</translation>
    </message>
    <message>
        <source>{name} and {other} are one person</source>
        <translation>{name}和{other}认作一人</translation>
    </message>
    <message>
        <source>{name} and {other} are not the same</source>
        <translation>{name}和{other}不是一人</translation>
    </message>
    <message>
        <source>{name} and {other} are one household</source>
        <translation>{name}和{other}是一家人</translation>
    </message>
    <message>
        <source>{name} and {other} are left for later</source>
        <translation>{name}和{other}以后再看</translation>
    </message>
    <message numerus="yes">
        <source>%n pair(s) left</source>
        <translation>
            <numerusform>还有 %Ln 对</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n looked at today</source>
        <translation>
            <numerusform>今天已看 %Ln 对</numerusform>
        </translation>
    </message>
    <message>
        <source>{left} · {looked}</source>
        <translation>{left} · {looked}</translation>
    </message>
    <message>
        <source>Last: {what} · {key} takes it back</source>
        <translation>上一步：{what} · {key} 撤销</translation>
    </message>
    <message>
        <source>Last: {what}</source>
        <translation>上一步：{what}</translation>
    </message>
    <message>
        <source>Looking for people who are one…</source>
        <translation>正在找出同一个人…</translation>
    </message>
    <message>
        <source>Nothing to decide: whoever could be told apart or joined is.</source>
        <translation>没有要认的：该合的合了，该分的分了。</translation>
    </message>
    <message>
        <source>Nothing to decide. Last looked: {when}.</source>
        <translation>没有要认的。上次查看：{when}。</translation>
    </message>
    <message numerus="yes">
        <source>%n number(s) or address(es) count as nobody&apos;s</source>
        <translation>
            <numerusform>%n 个号码或地址不算任何人的</numerusform>
        </translation>
    </message>
    <message>
        <source>Look again</source>
        <translation>再看一遍</translation>
    </message>
</context>
<context>
    <name>InfoBar</name>
    <message>
        <source>Close this message</source>
        <translation>关闭这条消息</translation>
    </message>
</context>
<context>
    <name>InteractionDialog</name>
    <message>
        <source>Please choose a customer from what is found.</source>
        <translation>请从找到的客户里选一位。</translation>
    </message>
    <message>
        <source>Please say in a few words what it was about.</source>
        <translation>请简单写几个字，说明是什么事。</translation>
    </message>
    <message>
        <source>The interaction with {name} is changed.</source>
        <translation>已修改与 {name} 的互动。</translation>
    </message>
    <message>
        <source>Logged for {name}, and a task noted.</source>
        <translation>已给 {name} 记下，并加了一条待办。</translation>
    </message>
    <message>
        <source>Logged for {name}.</source>
        <translation>已给 {name} 记下。</translation>
    </message>
    <message>
        <source>Edit the interaction</source>
        <translation>修改这条互动</translation>
    </message>
    <message>
        <source>Log an interaction</source>
        <translation>记一笔互动</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>客户</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>What it was about</source>
        <translation>什么事</translation>
    </message>
    <message>
        <source>Follow up</source>
        <translation>跟进</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>渠道</translation>
    </message>
    <message>
        <source>When and who</source>
        <translation>时间和经手人</translation>
    </message>
    <message>
        <source>Order or product</source>
        <translation>订单或商品</translation>
    </message>
    <message>
        <source>How content (1 to 5)</source>
        <translation>满意程度（1 到 5）</translation>
    </message>
    <message>
        <source>Name, phone or last digits</source>
        <translation>姓名、手机或尾号</translation>
    </message>
    <message>
        <source>no order</source>
        <translation>不关联订单</translation>
    </message>
    <message>
        <source>nobody named</source>
        <translation>不写店员</translation>
    </message>
    <message>
        <source>Direction</source>
        <translation>谁找谁</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>店员</translation>
    </message>
    <message>
        <source>Order it is about</source>
        <translation>关于哪笔订单</translation>
    </message>
    <message>
        <source>Product it is about</source>
        <translation>关于哪件商品</translation>
    </message>
    <message>
        <source>You typed something. Keep it for later?</source>
        <translation>您已经写了内容，要留着下次接着写吗？</translation>
    </message>
    <message>
        <source>Keep and leave</source>
        <translation>留着并离开</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>不要了</translation>
    </message>
</context>
<context>
    <name>InteractionsPage</name>
    <message>
        <source>Interactions</source>
        <translation>互动</translation>
    </message>
    <message>
        <source>Log an interaction</source>
        <translation>记一笔互动</translation>
    </message>
    <message>
        <source>Edit the interaction</source>
        <translation>修改这条互动</translation>
    </message>
    <message>
        <source>Delete the interaction</source>
        <translation>删除这条互动</translation>
    </message>
    <message>
        <source>Open the customer</source>
        <translation>打开客户</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message numerus="yes">
        <source>%n interaction(s) shown</source>
        <translation>
            <numerusform>显示 %Ln 条互动</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n interaction(s)</source>
        <translation>
            <numerusform>%Ln 条互动</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) copied.</source>
        <translation>
            <numerusform>已复制 %Ln 行。</numerusform>
        </translation>
    </message>
    <message>
        <source>The filter hides all interactions.</source>
        <translation>筛选条件把互动全挡住了。</translation>
    </message>
    <message>
        <source>Clear the filter</source>
        <translation>清除筛选</translation>
    </message>
    <message>
        <source>Nothing was logged yet. Calls, visits, complaints and praise belong here.</source>
        <translation>还没有记录。来电、到店、投诉、夸奖都记在这里。</translation>
    </message>
    <message>
        <source>{count} selected</source>
        <translation>已选 {count} 条</translation>
    </message>
    <message>
        <source>The interaction is deleted.</source>
        <translation>已删除这条互动。</translation>
    </message>
    <message>
        <source>{count} interactions are deleted.</source>
        <translation>已删除 {count} 条互动。</translation>
    </message>
</context>
<context>
    <name>ItemRow</name>
    <message>
        <source>More for {what}</source>
        <translation>{what} 的更多操作</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
</context>
<context>
    <name>LastSale</name>
    <message>
        <source>Sale {number} is taken back.</source>
        <translation>已撤回收款 {number}。</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>撤回</translation>
    </message>
    <message>
        <source>{money} recorded, {points} now.</source>
        <translation>已收 {money}，现有 {points}。</translation>
    </message>
    <message>
        <source>{money} recorded.</source>
        <translation>已收 {money}。</translation>
    </message>
</context>
<context>
    <name>LinesDialog</name>
    <message>
        <source>The lines of {file}</source>
        <translation>{file} 的各行</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>行</translation>
    </message>
    <message>
        <source>As it stands in the file</source>
        <translation>文件原文</translation>
    </message>
    <message>
        <source>The file is empty.</source>
        <translation>文件是空的。</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>{shop} — Regulars</source>
        <translation>{shop} — 熟客</translation>
    </message>
    <message>
        <source>Working…</source>
        <translation>正在处理…</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>页面</translation>
    </message>
    <message>
        <source>Taken back: {deed}</source>
        <translation>已撤销：{deed}</translation>
    </message>
    <message>
        <source>Done again: {deed}</source>
        <translation>已重做：{deed}</translation>
    </message>
    <message numerus="yes">
        <source>%n thing(s) were kept because they were changed since: {names}</source>
        <translation>
            <numerusform>有 %Ln 处后来又改过，保持现状：{names}</numerusform>
        </translation>
    </message>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>Open log</source>
        <translation>打开日志</translation>
    </message>
    <message numerus="yes">
        <source>%n new export(s) in {folder}</source>
        <translation>
            <numerusform>{folder} 里有 %n 个新的导出文件</numerusform>
        </translation>
    </message>
    <message>
        <source>Look</source>
        <translation>看一看</translation>
    </message>
    <message>
        <source>This is a demo shop: everybody in it is made up.</source>
        <translation>这是演示店铺，里面的人都是编出来的。</translation>
    </message>
    <message>
        <source>Throw it away and start my own</source>
        <translation>扔掉它，开自己的店</translation>
    </message>
    <message>
        <source>The shop lies in a folder of {service}. While it is copied there it can be damaged: keep it in another folder and only its backups there.</source>
        <translation>店铺文件放在 {service} 的文件夹里，同步时可能损坏。请把它放到别的文件夹，那里只放备份。</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) have passed since the last backup.</source>
        <translation>
            <numerusform>距上次备份已有 %Ln 天。</numerusform>
        </translation>
    </message>
    <message>
        <source>Back up now</source>
        <translation>立即备份</translation>
    </message>
    <message>
        <source>Backed up and checked: {file}</source>
        <translation>已备份并核对：{file}</translation>
    </message>
    <message>
        <source>Saved view</source>
        <translation>已存视图</translation>
    </message>
    <message>
        <source>Nobody of the staff is named yet. Settings › Staff.</source>
        <translation>还没有登记店员。请到“设置 › 店员”添加。</translation>
    </message>
    <message>
        <source>{shop} — Regulars — Saved {time}</source>
        <translation>{shop} — 熟客 — 已存 {time}</translation>
    </message>
</context>
<context>
    <name>MappingDialog</name>
    <message>
        <source>Reading the file…</source>
        <translation>正在读取文件…</translation>
    </message>
    <message>
        <source>Import a file of this kind to see its rows here.</source>
        <translation>导入一个这类文件，就能在这里看到各行。</translation>
    </message>
    <message>
        <source>No column holds order numbers: they are made of day, buyer and amount.</source>
        <translation>没有订单号列：将用日期、买家和金额生成。</translation>
    </message>
    <message>
        <source>No column says how orders stand: each counts as paid on its day.</source>
        <translation>没有订单状态列：每笔都算当天已付款。</translation>
    </message>
    <message>
        <source>The row “{word}” at the end is no row of data.</source>
        <translation>末尾的“{word}”行不算数据。</translation>
    </message>
    <message>
        <source>The header is looked for in the first 30 lines. Take out what stands above it.</source>
        <translation>程序只在前 30 行里找表头，请删去表头上方的内容。</translation>
    </message>
    <message>
        <source>Files like “{name}” are known from now on</source>
        <translation>以后会自动识别“{name}”这类文件</translation>
    </message>
    <message>
        <source>Describe this file</source>
        <translation>说明这个文件</translation>
    </message>
    <message>
        <source>What is in {file}?</source>
        <translation>{file} 里是什么？</translation>
    </message>
    <message>
        <source>Files like “{file}”</source>
        <translation>“{file}”这类文件</translation>
    </message>
    <message>
        <source>Call such files</source>
        <translation>这类文件叫做</translation>
    </message>
    <message>
        <source>Leave</source>
        <translation>离开</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
</context>
<context>
    <name>MergeDialog</name>
    <message>
        <source>Merge two customers</source>
        <translation>合并两位客户</translation>
    </message>
    <message>
        <source>Accounts, orders, facts and notes of both are kept; where facts differ, the newer one is shown. Undo, or “Take apart” on the profile at any later time, gives each her own again.</source>
        <translation>两边的账号、订单、情况和备注都保留；情况不一致的，显示较新的一条。撤销，或以后随时在档案里“拆开”，就各归各的。</translation>
    </message>
    <message>
        <source>Merge</source>
        <translation>合并</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Merge two customers: whose name is kept?</source>
        <translation>合并两位客户：留谁的名字？</translation>
    </message>
    <message>
        <source>{name} stays; from {other} go over: {what}.</source>
        <translation>留下{name}；从{other}那边归过来：{what}。</translation>
    </message>
    <message>
        <source>{name} stays; {other} brings no orders, facts or notes.</source>
        <translation>留下{name}；{other}那边没有订单、情况或备注。</translation>
    </message>
</context>
<context>
    <name>MetAs</name>
    <message>
        <source>Met as</source>
        <translation>见过的身份</translation>
    </message>
    <message>
        <source>Take apart…</source>
        <translation>拆开…</translation>
    </message>
</context>
<context>
    <name>NameDialog</name>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
</context>
<context>
    <name>NewCustomerDialog</name>
    <message>
        <source>New customer</source>
        <translation>新客户</translation>
    </message>
    <message>
        <source>Save customer</source>
        <translation>保存客户</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>姓名(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Phone</source>
        <translation>手机(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;E-mail</source>
        <translation>邮箱(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;Came by</source>
        <translation>来自渠道(&amp;C)</translation>
    </message>
    <message>
        <source>N&amp;ote</source>
        <translation>备注(&amp;O)</translation>
    </message>
    <message>
        <source>**{name}** has this number or address already.</source>
        <translation>**{name}** 已经用着这个号码或邮箱。</translation>
    </message>
    <message>
        <source>Is it the same person? Then open the customer instead of adding another.</source>
        <translation>是同一个人吗？是的话请打开这位客户，不必再添加。</translation>
    </message>
    <message>
        <source>Open {name}</source>
        <translation>打开 {name}</translation>
    </message>
</context>
<context>
    <name>NewPane</name>
    <message>
        <source>A name, please: what you would call her.</source>
        <translation>请填一个称呼。</translation>
    </message>
    <message>
        <source>This is no whole phone number. Complete it, or leave it empty.</source>
        <translation>电话号码不完整。请补全，或者留空。</translation>
    </message>
    <message>
        <source>{name} is a customer now.</source>
        <translation>已新建客户{name}。</translation>
    </message>
    <message>
        <source>Open {name} {phone}</source>
        <translation>打开 {name} {phone}</translation>
    </message>
    <message>
        <source>**{name}** has this number already.</source>
        <translation>**{name}**已有这个号码。</translation>
    </message>
    <message>
        <source>**{name}** has this name already.</source>
        <translation>**{name}**已在客户里。</translation>
    </message>
    <message>
        <source>The same person? Open her instead. Another one? Enter saves all the same.</source>
        <translation>同一个人就打开原来的；不是同一个人，按 Enter 照样保存。</translation>
    </message>
    <message>
        <source>New customer</source>
        <translation>新建客户</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>电话</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Leave</source>
        <translation>离开</translation>
    </message>
</context>
<context>
    <name>OddOrdersPage</name>
    <message>
        <source>Odd orders</source>
        <translation>存疑订单</translation>
    </message>
</context>
<context>
    <name>OddOrdersPane</name>
    <message numerus="yes">
        <source>%n order(s) left</source>
        <translation>
            <numerusform>还有 %n 单</numerusform>
        </translation>
    </message>
    <message>
        <source>Last: {what} · {key} takes it back</source>
        <translation>上一步：{what} · {key} 撤销</translation>
    </message>
    <message>
        <source>Last: {what}</source>
        <translation>上一步：{what}</translation>
    </message>
    <message>
        <source>Her own</source>
        <translation>是自用</translation>
    </message>
    <message>
        <source>A gift</source>
        <translation>送人的</translation>
    </message>
    <message>
        <source>Borrowed account</source>
        <translation>借号下单</translation>
    </message>
    <message>
        <source>Borrowed, keep as prospect</source>
        <translation>借号，收货人留作潜客</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>以后再看</translation>
    </message>
    <message>
        <source>Orders that are perhaps not her own</source>
        <translation>可能不是自用的订单</translation>
    </message>
    <message>
        <source>One order beside her usual ones</source>
        <translation>这一单与平时的订单并排</translation>
    </message>
    <message>
        <source>{receiver} is among the customers now.</source>
        <translation>{receiver} 已在客户里。</translation>
    </message>
    <message>
        <source>order {number} is {name}’s own</source>
        <translation>{name} 的订单 {number} 是自用</translation>
    </message>
    <message>
        <source>order {number} of {name} is a gift</source>
        <translation>{name} 的订单 {number} 是送人的</translation>
    </message>
    <message>
        <source>order {number} is not {name}’s own</source>
        <translation>{name} 的订单 {number} 不是自用</translation>
    </message>
    <message>
        <source>order {number} is left for later</source>
        <translation>订单 {number} 以后再看</translation>
    </message>
    <message>
        <source>Open the profile of {name}</source>
        <translation>打开 {name} 的档案</translation>
    </message>
    <message>
        <source>As {name} usually orders</source>
        <translation>{name} 平时的订单</translation>
    </message>
    <message>
        <source>Her own orders</source>
        <translation>自用的订单</translation>
    </message>
    <message>
        <source>{count} of her own</source>
        <translation>自用共 {count} 单</translation>
    </message>
    <message>
        <source>Whatever you answer, the shop’s sales stay as they are, and every answer can be taken back.</source>
        <translation>不管选哪个，店里的销售额都不变；每次回答都能撤销。</translation>
    </message>
    <message>
        <source>The program is looking through the orders…</source>
        <translation>正在翻看订单……</translation>
    </message>
    <message>
        <source>No order looks strange: whatever came in is as its buyers usually order.</source>
        <translation>没有存疑的订单：都和买家平时一样。</translation>
    </message>
    <message>
        <source>Look again</source>
        <translation>再看一遍</translation>
    </message>
</context>
<context>
    <name>OffersNote</name>
    <message>
        <source>Look</source>
        <translation>看一看</translation>
    </message>
    <message>
        <source>Do not offer again</source>
        <translation>不再提示</translation>
    </message>
    <message numerus="yes">
        <source>**%n new export(s)** in {folder}</source>
        <translation>
            <numerusform>{folder} 里有 **%n 个新的导出文件**</numerusform>
        </translation>
    </message>
    <message>
        <source>The watched folder cannot be looked into.</source>
        <translation>无法查看留意的文件夹。</translation>
    </message>
    <message>
        <source>All of them</source>
        <translation>全部</translation>
    </message>
</context>
<context>
    <name>Options</name>
    <message>
        <source>What is a row?</source>
        <translation>一行是什么？</translation>
    </message>
    <message>
        <source>An order has</source>
        <translation>一笔订单</translation>
    </message>
    <message>
        <source>The header is line</source>
        <translation>表头在第几行</translation>
    </message>
    <message>
        <source>Encoding</source>
        <translation>编码</translation>
    </message>
    <message>
        <source>Sheet</source>
        <translation>工作表</translation>
    </message>
    <message>
        <source>Dates are</source>
        <translation>日期顺序</translation>
    </message>
    <message>
        <source>Amounts are like</source>
        <translation>金额写法</translation>
    </message>
    <message>
        <source>It comes from</source>
        <translation>来自</translation>
    </message>
</context>
<context>
    <name>PairView</name>
    <message>
        <source>Two customers side by side</source>
        <translation>两位客户对照</translation>
    </message>
    <message>
        <source>**Like one person** – {chance}</source>
        <translation>**像一个人** {chance}</translation>
    </message>
    <message>
        <source>Nothing speaks for it.</source>
        <translation>没有相同之处。</translation>
    </message>
    <message>
        <source>**What does not fit**</source>
        <translation>**不像的地方**</translation>
    </message>
    <message>
        <source>Nothing.</source>
        <translation>没有。</translation>
    </message>
    <message>
        <source>this name is kept</source>
        <translation>留这个名字</translation>
    </message>
    <message>
        <source>← keep this name instead</source>
        <translation>← 改留这个名字</translation>
    </message>
    <message>
        <source>→ keep this name instead</source>
        <translation>→ 改留这个名字</translation>
    </message>
    <message>
        <source>As one person: {name} with all that is known of both. It can be taken apart at any time.</source>
        <translation>认作一人后：两边所知的都归在{name}名下；以后可以随时拆开。</translation>
    </message>
    <message>
        <source>As one person: {name} keeps her {orders}. It can be taken apart at any time.</source>
        <translation>认作一人后：{name}名下仍是 {orders}；以后可以随时拆开。</translation>
    </message>
    <message>
        <source>As one person: {moved} more for {name}, {orders} together. It can be taken apart at any time.</source>
        <translation>认作一人后：再有 {moved}归到{name}名下，共 {orders}；以后可以随时拆开。</translation>
    </message>
</context>
<context>
    <name>PartsDialog</name>
    <message>
        <source>Take apart</source>
        <translation>拆开</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>What {name} is made of</source>
        <translation>{name}由哪些身份合成</translation>
    </message>
    <message>
        <source>She was met in one way only: there is nothing to take apart.</source>
        <translation>这位只有一个身份，没有可拆的。</translation>
    </message>
    <message>
        <source>Tick what is not hers. It becomes a customer of its own again, with its orders, facts and notes, and is not joined by itself any more.</source>
        <translation>勾上不属于这位的。它们连同订单、情况和备注重新成为另一位客户，以后程序不会自己再合。</translation>
    </message>
    <message>
        <source>One at least has to stay hers.</source>
        <translation>至少要留下一项。</translation>
    </message>
    <message>
        <source>{parts} of {all} leave, with {orders}.</source>
        <translation>{all} 项中拆出 {parts} 项，带走 {orders}。</translation>
    </message>
    <message>
        <source>{other} was taken apart from {name}.</source>
        <translation>{other}已从{name}拆开。</translation>
    </message>
    <message>
        <source>Hers from the beginning.</source>
        <translation>一开始就是这位的。</translation>
    </message>
    <message>
        <source>Joined: {reasons}</source>
        <translation>合在一起，因为：{reasons}</translation>
    </message>
</context>
<context>
    <name>PastPane</name>
    <message>
        <source>Taking the import back…</source>
        <translation>正在撤回导入…</translation>
    </message>
    <message>
        <source>Doing the import again…</source>
        <translation>正在重做导入…</translation>
    </message>
    <message>
        <source>Reading the file again…</source>
        <translation>正在重新读取文件…</translation>
    </message>
    <message>
        <source>Saved as {file}</source>
        <translation>已保存为 {file}</translation>
    </message>
    <message>
        <source>Save the file as it came</source>
        <translation>按原样保存文件</translation>
    </message>
    <message>
        <source>**{file} was taken back:** {what}.</source>
        <translation>**{file} 已撤回：** {what}。</translation>
    </message>
    <message>
        <source>**{file} is in again:** {what}.</source>
        <translation>**{file} 已重新导入：** {what}。</translation>
    </message>
    <message>
        <source>nothing else was left to do</source>
        <translation>没有别的要处理</translation>
    </message>
    <message>
        <source>**Read this way, nothing of {file} would come in.** It was left as it was.</source>
        <translation>**这样读取，{file} 里没有可导入的内容。** 原来的导入保持不变。</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) came in</source>
        <translation>
            <numerusform>导入了 %n 行</numerusform>
        </translation>
    </message>
    <message>
        <source>**{file} was read again:** {came}.</source>
        <translation>**{file} 已重新读取：** {came}。</translation>
    </message>
    <message>
        <source>Cancelled.</source>
        <translation>已取消。</translation>
    </message>
    <message>
        <source>Imports so far</source>
        <translation>以往的导入</translation>
    </message>
    <message>
        <source>Filter: file, kind, person, state</source>
        <translation>筛选：文件、类型、人员、状态</translation>
    </message>
    <message>
        <source>Findings…</source>
        <translation>问题…</translation>
    </message>
    <message>
        <source>Its lines…</source>
        <translation>文件各行…</translation>
    </message>
    <message>
        <source>Save the file as it came…</source>
        <translation>按原样保存文件…</translation>
    </message>
    <message>
        <source>Read this file again…</source>
        <translation>重新读取这个文件…</translation>
    </message>
    <message>
        <source>Nothing fits this filter.</source>
        <translation>没有符合筛选的内容。</translation>
    </message>
    <message>
        <source>Clear the filter</source>
        <translation>清除筛选</translation>
    </message>
    <message>
        <source>Nothing has been imported yet.</source>
        <translation>还没有导入过任何文件。</translation>
    </message>
    <message>
        <source>Redo this import</source>
        <translation>重做这次导入</translation>
    </message>
    <message>
        <source>Undo this import</source>
        <translation>撤回这次导入</translation>
    </message>
</context>
<context>
    <name>PinDialog</name>
    <message>
        <source>{name} has a new PIN.</source>
        <translation>{name} 有了新的 PIN。</translation>
    </message>
    <message>
        <source>{name} has no PIN any more.</source>
        <translation>{name} 不再有 PIN。</translation>
    </message>
    <message>
        <source>PIN of {name}</source>
        <translation>{name} 的 PIN</translation>
    </message>
    <message>
        <source>Present PIN</source>
        <translation>现在的 PIN</translation>
    </message>
    <message>
        <source>New PIN</source>
        <translation>新的 PIN</translation>
    </message>
    <message>
        <source>New PIN again</source>
        <translation>再输一次</translation>
    </message>
    <message>
        <source>Four to eight digits. It says who works; the passphrase of the shop keeps its secrets.</source>
        <translation>四到八位数字。PIN 只说明谁在当班；店铺的密码才保护资料。</translation>
    </message>
    <message>
        <source>Four to eight digits, or nothing to have no PIN any more.</source>
        <translation>四到八位数字；留空则不再设 PIN。</translation>
    </message>
</context>
<context>
    <name>PreviewPane</name>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>I have checked the first rows</source>
        <translation>前几行我已核对</translation>
    </message>
    <message>
        <source>**We know this layout only from memory: check the first rows.**</source>
        <translation>**这种表格格式只是凭记忆写的：请核对前几行。**</translation>
    </message>
    <message>
        <source>Look whether order numbers, days and amounts stand in their columns.</source>
        <translation>请看订单号、日期和金额是否都在各自的列里。</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s)</source>
        <translation>
            <numerusform>%Ln 个文件</numerusform>
        </translation>
    </message>
    <message>
        <source>Import</source>
        <translation>导入</translation>
    </message>
    <message>
        <source>{new} new, {changed} changed, {same} the same</source>
        <translation>新增 {new}，变更 {changed}，相同 {same}</translation>
    </message>
    <message>
        <source>New</source>
        <translation>新增</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>变更</translation>
    </message>
    <message>
        <source>Conflicts</source>
        <translation>冲突</translation>
    </message>
    <message>
        <source>Same</source>
        <translation>相同</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>问题</translation>
    </message>
    <message>
        <source>Left out</source>
        <translation>不导入</translation>
    </message>
    <message>
        <source>Orders in the file</source>
        <translation>文件里的订单</translation>
    </message>
    <message>
        <source>Order items in the file</source>
        <translation>文件里的订单明细</translation>
    </message>
    <message>
        <source>Customers in the file</source>
        <translation>文件里的客户</translation>
    </message>
    <message>
        <source>Rows in the files</source>
        <translation>文件里的行数</translation>
    </message>
    <message>
        <source>Import {new} new, {changed} changed</source>
        <translation>导入：新增 {new}，变更 {changed}</translation>
    </message>
    <message>
        <source>Import {new} new</source>
        <translation>导入：新增 {new}</translation>
    </message>
    <message>
        <source>Import {changed} changed</source>
        <translation>导入：变更 {changed}</translation>
    </message>
    <message>
        <source>Nothing new</source>
        <translation>没有新内容</translation>
    </message>
    <message>
        <source>None of this can be read. Nothing is stored.</source>
        <translation>这些都读不了，什么也没有存。</translation>
    </message>
    <message>
        <source>The files are still being read.</source>
        <translation>文件还在读取中。</translation>
    </message>
    <message>
        <source>Nothing is stored yet. After Commit you can undo this import at any time.</source>
        <translation>现在还没有存。入库以后，随时可以撤销这次导入。</translation>
    </message>
    <message>
        <source>This file was imported before: nothing would change.</source>
        <translation>这个文件以前导入过，不会有任何变动。</translation>
    </message>
    <message>
        <source>These files were imported before: nothing would change.</source>
        <translation>这些文件以前导入过，不会有任何变动。</translation>
    </message>
    <message>
        <source>The shop knows all of this already: nothing would change.</source>
        <translation>这些店里都有了，不会有任何变动。</translation>
    </message>
    <message>
        <source>All rows that would change something are left out.</source>
        <translation>会带来变化的行都已取消勾选。</translation>
    </message>
    <message>
        <source>There is no row that could come in. Nothing would change.</source>
        <translation>没有能入库的行，不会有任何变动。</translation>
    </message>
</context>
<context>
    <name>ProfilePage</name>
    <message>
        <source>Customer</source>
        <translation>客户</translation>
    </message>
    <message>
        <source>Log an interaction with this customer</source>
        <translation>给这位客户记一笔互动</translation>
    </message>
    <message>
        <source>Print card…</source>
        <translation>打印会员卡…</translation>
    </message>
    <message>
        <source>Take this customer apart…</source>
        <translation>拆开这位客户…</translation>
    </message>
</context>
<context>
    <name>Program</name>
    <message>
        <source>Open a shop</source>
        <translation>打开店铺</translation>
    </message>
    <message>
        <source>Shops (*.shop)</source>
        <translation>店铺 (*.shop)</translation>
    </message>
    <message>
        <source>My shop</source>
        <translation>我的店</translation>
    </message>
</context>
<context>
    <name>ProgressStrip</name>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
</context>
<context>
    <name>ReadAgainDialog</name>
    <message>
        <source>Read {file} again</source>
        <translation>重新读取 {file}</translation>
    </message>
    <message>
        <source>The import is taken back, and the file comes in anew as you say here. What somebody edited since is kept and named. Both can be undone.</source>
        <translation>先撤回原来的导入，再按这里的选择重新导入。之后有人改过的内容会保留并列出。两步都可以撤回。</translation>
    </message>
    <message>
        <source>It is</source>
        <translation>文件类型</translation>
    </message>
    <message>
        <source>Its encoding is</source>
        <translation>文件编码</translation>
    </message>
    <message>
        <source>Find out</source>
        <translation>自动识别</translation>
    </message>
    <message>
        <source>Read again</source>
        <translation>重新读取</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
</context>
<context>
    <name>ReadingDialog</name>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>正在读取…</translation>
    </message>
</context>
<context>
    <name>RelationDialog</name>
    <message>
        <source>Referred by</source>
        <translation>介绍人</translation>
    </message>
    <message>
        <source>Gets gifts from</source>
        <translation>收礼自</translation>
    </message>
    <message>
        <source>Key person</source>
        <translation>关键联系人</translation>
    </message>
    <message>
        <source>Please choose a customer from what is found.</source>
        <translation>请从找到的客户里选一位。</translation>
    </message>
    <message>
        <source>The relation is noted.</source>
        <translation>已记下这层关系。</translation>
    </message>
    <message>
        <source>Add a relation</source>
        <translation>添加关系</translation>
    </message>
    <message>
        <source>Relation</source>
        <translation>关系</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>客户</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Name, phone or last digits</source>
        <translation>姓名、手机或尾号</translation>
    </message>
</context>
<context>
    <name>ResultPane</name>
    <message numerus="yes">
        <source>%n file(s)</source>
        <translation>
            <numerusform>%Ln 个文件</numerusform>
        </translation>
    </message>
    <message>
        <source>Import</source>
        <translation>导入</translation>
    </message>
    <message numerus="yes">
        <source>%n finding(s)</source>
        <translation>
            <numerusform>%Ln 个问题</numerusform>
        </translation>
    </message>
    <message>
        <source>Undo this import</source>
        <translation>撤销这次导入</translation>
    </message>
    <message>
        <source>Import more</source>
        <translation>继续导入</translation>
    </message>
    <message>
        <source>See the customers</source>
        <translation>看客户</translation>
    </message>
    <message>
        <source>**This import was taken back.**</source>
        <translation>**这次导入已撤销。**</translation>
    </message>
    <message>
        <source>All is as it was before.</source>
        <translation>一切和导入前一样。</translation>
    </message>
    <message numerus="yes">
        <source>**%n row(s) came in.**</source>
        <translation>
            <numerusform>**已入库 %Ln 行。**</numerusform>
        </translation>
    </message>
    <message>
        <source>A backup was made before. You can undo this import at any time, here or in the history.</source>
        <translation>入库前已自动备份。随时可以在这里或历史里撤销这次导入。</translation>
    </message>
    <message>
        <source>You can undo this import at any time, here or in the history.</source>
        <translation>随时可以在这里或历史里撤销这次导入。</translation>
    </message>
    <message numerus="yes">
        <source>%n order(s) wait for their order report and count once it is imported.</source>
        <translation>
            <numerusform>有 %Ln 笔订单还在等订单报表，导入报表后才计入。</numerusform>
        </translation>
    </message>
    <message>
        <source>New customers</source>
        <translation>新客户</translation>
    </message>
    <message>
        <source>Known customers</source>
        <translation>老客户</translation>
    </message>
    <message>
        <source>New</source>
        <translation>新增</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>变更</translation>
    </message>
    <message>
        <source>Same</source>
        <translation>相同</translation>
    </message>
    <message>
        <source>Paid in valid orders of the files, refunds not taken off</source>
        <translation>文件里有效订单的实付，未扣退款</translation>
    </message>
    <message>
        <source>Paid</source>
        <translation>实付</translation>
    </message>
    <message>
        <source>{file}: {kind}, {new} new, {changed} changed, {same} the same</source>
        <translation>{file}：{kind}，新增 {new}，变动 {changed}，没变 {same}</translation>
    </message>
</context>
<context>
    <name>RowHeader</name>
    <message>
        <source>Fit the columns to what they hold</source>
        <translation>列宽适应内容</translation>
    </message>
    <message>
        <source>Columns as they were</source>
        <translation>恢复默认列</translation>
    </message>
</context>
<context>
    <name>RowPane</name>
    <message>
        <source>Keep ours</source>
        <translation>保留我们的</translation>
    </message>
    <message>
        <source>Take the file&apos;s</source>
        <translation>采用文件的</translation>
    </message>
    <message>
        <source>The row in the file. F2 changes a cell; the file itself stays as it is.</source>
        <translation>文件中的这一行。按 F2 修改单元格；文件本身不会变。</translation>
    </message>
    <message>
        <source>Cells of the row</source>
        <translation>这一行的单元格</translation>
    </message>
    <message>
        <source>Choose a row to see it whole.</source>
        <translation>选一行查看全部内容。</translation>
    </message>
    <message>
        <source>Line {line}</source>
        <translation>第 {line} 行</translation>
    </message>
    <message>
        <source>empty</source>
        <translation>空</translation>
    </message>
    <message>
        <source>{field}: you wrote {ours}; the file says **{theirs}** and wins.</source>
        <translation>{field}：您写的是 {ours}；文件是 **{theirs}**，以文件为准。</translation>
    </message>
    <message>
        <source>{field}: you wrote **{ours}**, which stays; the file says {theirs}.</source>
        <translation>{field}：您写的是 **{ours}**，予以保留；文件是 {theirs}。</translation>
    </message>
    <message>
        <source>{field}: was {old}, becomes {new}</source>
        <translation>{field}：原为 {old}，将变为 {new}</translation>
    </message>
</context>
<context>
    <name>SalePane</name>
    <message>
        <source>Sale to {name}</source>
        <translation>{name}的收款</translation>
    </message>
    <message>
        <source>Sale to somebody we do not know</source>
        <translation>不记名收款</translation>
    </message>
    <message>
        <source>{product} has no price here: type the amount.</source>
        <translation>{product}没有价格，请输入金额。</translation>
    </message>
    <message>
        <source>Amount, or scan the goods</source>
        <translation>金额，或扫商品</translation>
    </message>
    <message>
        <source>Record {money}</source>
        <translation>收款 {money}</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>收款</translation>
    </message>
    <message>
        <source>No product has the code {code}.</source>
        <translation>没有编码为 {code} 的商品。</translation>
    </message>
    <message>
        <source>{count} products have the code {code}: this is the first of them.</source>
        <translation>有 {count} 样商品的编码是 {code}，这里用了第一样。</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>金额</translation>
    </message>
    <message>
        <source>Coupon code</source>
        <translation>优惠券码</translation>
    </message>
    <message>
        <source>Points to redeem</source>
        <translation>抵用积分</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Best offer</source>
        <translation>最优惠</translation>
    </message>
    <message>
        <source>Leave</source>
        <translation>离开</translation>
    </message>
</context>
<context>
    <name>ScanAnswers</name>
    <message>
        <source>Something was scanned. Leave the form first, then scan it again.</source>
        <translation>刚才有扫描。请先离开表单，再扫一次。</translation>
    </message>
</context>
<context>
    <name>ScannerSection</name>
    <message>
        <source>Before each code</source>
        <translation>每个条码之前</translation>
    </message>
    <message>
        <source>What your scanner is set to send first. With it, codes are taken in text fields too.</source>
        <translation>扫描枪设定先发送的字符。设了它，在文本框里扫码也会被识别。</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>无</translation>
    </message>
    <message>
        <source>Behind each code</source>
        <translation>每个条码之后</translation>
    </message>
    <message>
        <source>What it sends before the Enter or Tab at the end.</source>
        <translation>扫描枪在末尾的回车或 Tab 之前发送的字符。</translation>
    </message>
    <message>
        <source>Scan to test</source>
        <translation>扫码测试</translation>
    </message>
    <message>
        <source>Press the button, then scan anything. Also with a Chinese input method on.</source>
        <translation>按下按钮，再随便扫一个码。开着中文输入法也可以。</translation>
    </message>
    <message>
        <source>Scanner</source>
        <translation>扫描枪</translation>
    </message>
    <message>
        <source>Waiting for a scan…</source>
        <translation>等待扫描……</translation>
    </message>
    <message numerus="yes">
        <source>Read: {code} (%n letter(s))</source>
        <translation>
            <numerusform>读到：{code}（%n 个字符）</numerusform>
        </translation>
    </message>
    <message>
        <source>Read: the card of {name}</source>
        <translation>读到：{name} 的会员卡</translation>
    </message>
</context>
<context>
    <name>ScriptsDialog</name>
    <message>
        <source>The scripts are changed.</source>
        <translation>话术已修改。</translation>
    </message>
    <message>
        <source>Scripts for enquiries</source>
        <translation>询单话术</translation>
    </message>
    <message>
        <source>{name}, {goods}, {number}, {money} and {shop} are filled in.</source>
        <translation>{name}、{goods}、{number}、{money} 和 {shop} 会自动填上。</translation>
    </message>
</context>
<context>
    <name>SearchField</name>
    <message>
        <source>Clear the search</source>
        <translation>清除搜索</translation>
    </message>
</context>
<context>
    <name>SegmentWords</name>
    <message>
        <source>Segment</source>
        <translation>分群</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Customers</source>
        <translation>人数</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>占比</translation>
    </message>
    <message>
        <source>Spent</source>
        <translation>消费</translation>
    </message>
    <message>
        <source>Share of sales</source>
        <translation>销售占比</translation>
    </message>
    <message>
        <source>Of sales</source>
        <translation>占销售</translation>
    </message>
    <message>
        <source>Per head</source>
        <translation>人均</translation>
    </message>
    <message>
        <source>Moves of the last 30 days</source>
        <translation>近 30 天的走动</translation>
    </message>
    <message>
        <source>Saved segment</source>
        <translation>已存分群</translation>
    </message>
    <message>
        <source>Who belongs to it</source>
        <translation>哪些人</translation>
    </message>
    <message>
        <source>RFM segments on {day}: people, what they spent, share of sales</source>
        <translation>{day} 的 RFM 分群：人数、消费、占销售比例</translation>
    </message>
    <message>
        <source>States on {day}: people and their share; warning means no order for {warning} days</source>
        <translation>{day} 的状态：人数和占比；预警指 {warning} 天没下单</translation>
    </message>
    <message>
        <source>Brought {money}, {share} of sales</source>
        <translation>带来 {money}，占销售 {share}</translation>
    </message>
    <message>
        <source>{first} and {second}</source>
        <translation>{first}和{second}</translation>
    </message>
    <message>
        <source>1 customer in {name}</source>
        <translation>{name}：1 位客户</translation>
    </message>
    <message>
        <source>{count} customers in {name}</source>
        <translation>{name}：{count} 位客户</translation>
    </message>
    <message>
        <source>1 customer who bought</source>
        <translation>1 位买过的客户</translation>
    </message>
    <message>
        <source>{count} customers who bought</source>
        <translation>{count} 位买过的客户</translation>
    </message>
    <message>
        <source>{before} → {after}</source>
        <translation>{before} → {after}</translation>
    </message>
    <message>
        <source>People chosen once: {count}</source>
        <translation>当时选定的 {count} 人</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>Several conditions</source>
        <translation>多个条件</translation>
    </message>
    <message>
        <source>New up to {new}, warning after {warning}, churned after {churned}</source>
        <translation>{new}内算新客，{warning}没下单算预警，{churned}没下单算流失</translation>
    </message>
    <message>
        <source>Best score: last order at most {days} ago, from {orders} orders, more than {money}</source>
        <translation>最高分：{days}内下过单，满 {orders} 笔，消费超过 {money}</translation>
    </message>
    <message>
        <source>R, days since the last order: 5 up to {a}, 4 up to {b}, 3 up to {c}, 2 up to {d}, 1 longer</source>
        <translation>R，距上次下单的天数：{a} 以内 5 分，{b} 以内 4 分，{c} 以内 3 分，{d} 以内 2 分，更久 1 分</translation>
    </message>
    <message>
        <source>F, orders: 5 from {d}, 4 from {c}, 3 from {b}, 2 from {a}, 1 fewer</source>
        <translation>F，订单数：满 {d} 得 5 分，满 {c} 得 4 分，满 {b} 得 3 分，满 {a} 得 2 分，更少 1 分</translation>
    </message>
    <message>
        <source>M, spent: 5 above {d}, 4 above {c}, 3 above {b}, 2 above {a}, 1 up to that</source>
        <translation>M，消费：超过 {d} 得 5 分，超过 {c} 得 4 分，超过 {b} 得 3 分，超过 {a} 得 2 分，其余 1 分</translation>
    </message>
    <message>
        <source>Nobody has bought yet</source>
        <translation>还没有人买过</translation>
    </message>
    <message>
        <source>The best {share} – {name} – bring {money_share} of sales</source>
        <translation>最好的 {share} 客户（{name}）带来 {money_share} 的销售</translation>
    </message>
    <message>
        <source>One good customer is about to be lost; she brought {money}</source>
        <translation>有 1 位好客户快要流失，带来过 {money}</translation>
    </message>
    <message>
        <source>{count} good customers are about to be lost; they brought {money}</source>
        <translation>{count} 位好客户快要流失，带来过 {money}</translation>
    </message>
    <message>
        <source>The largest group is {name}: {count} of {all} people</source>
        <translation>人最多的是{name}：{all} 人里有 {count} 人</translation>
    </message>
    <message>
        <source>One customer is about to be lost; she brought {money}</source>
        <translation>有 1 位客户快要流失，带来过 {money}</translation>
    </message>
    <message>
        <source>{count} customers are about to be lost; they brought {money}</source>
        <translation>{count} 位客户快要流失，带来过 {money}</translation>
    </message>
    <message>
        <source>Nobody is about to be lost; {share} are active</source>
        <translation>没有快要流失的客户；{share} 是活跃的</translation>
    </message>
    <message>
        <source>Bought lately and more often than most.</source>
        <translation>最近买过，而且比多数人买得勤。</translation>
    </message>
    <message>
        <source>Buy often, the last time not long ago.</source>
        <translation>常买，上次也不久。</translation>
    </message>
    <message>
        <source>Bought lately, some times already.</source>
        <translation>最近买过，已买了几次。</translation>
    </message>
    <message>
        <source>Bought very lately, hardly ever before.</source>
        <translation>刚买过，以前很少买。</translation>
    </message>
    <message>
        <source>Bought not long ago, hardly ever before.</source>
        <translation>不久前买过，以前很少买。</translation>
    </message>
    <message>
        <source>In the middle, in time and in orders.</source>
        <translation>时间和次数都居中。</translation>
    </message>
    <message>
        <source>Few orders, and none for some time.</source>
        <translation>买得少，有一阵没来了。</translation>
    </message>
    <message>
        <source>Bought most often of all, but long ago.</source>
        <translation>以前买得最勤，但很久没来。</translation>
    </message>
    <message>
        <source>Bought often, but none for a long time.</source>
        <translation>以前常买，但很久没来。</translation>
    </message>
    <message>
        <source>Few orders, long ago.</source>
        <translation>买得少，也很久了。</translation>
    </message>
    <message>
        <source>Has not bought yet.</source>
        <translation>还没买过。</translation>
    </message>
    <message>
        <source>Bought for the first time within the last {new}.</source>
        <translation>近 {new}内第一次买。</translation>
    </message>
    <message>
        <source>Last order within {warning}.</source>
        <translation>{warning}内下过单。</translation>
    </message>
    <message>
        <source>Came back after more than {churned} away.</source>
        <translation>离开超过 {churned}后又回来了。</translation>
    </message>
    <message>
        <source>No order for more than {warning}.</source>
        <translation>超过 {warning}没下单。</translation>
    </message>
    <message>
        <source>No order for more than {churned}.</source>
        <translation>超过 {churned}没下单。</translation>
    </message>
</context>
<context>
    <name>SegmentsPage</name>
    <message>
        <source>Segments</source>
        <translation>分群</translation>
    </message>
    <message>
        <source>As of this day</source>
        <translation>截至这一天</translation>
    </message>
    <message>
        <source>Orders after this day are left out.</source>
        <translation>这一天以后的订单不算。</translation>
    </message>
    <message>
        <source>Back to today</source>
        <translation>回到今天</translation>
    </message>
    <message>
        <source>There are no orders yet, so there are no segments. They appear with the first import.</source>
        <translation>还没有订单，所以没有分群。第一次导入后就有了。</translation>
    </message>
    <message>
        <source>Import orders</source>
        <translation>导入订单</translation>
    </message>
    <message>
        <source>No segment is saved yet. Select a bar and save it, to find its people again by a name.</source>
        <translation>还没有保存过分群。选一条再保存，以后按名称就能找到这些人。</translation>
    </message>
    <message>
        <source>Nobody moved from one state to another in the last 30 days.</source>
        <translation>近 30 天没有人换过状态。</translation>
    </message>
    <message>
        <source>Saved segments</source>
        <translation>已存分群</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>Change the limits</source>
        <translation>改界限</translation>
    </message>
    <message>
        <source>Moves in 30 days</source>
        <translation>30 天走动</translation>
    </message>
    <message>
        <source>Working out the segments…</source>
        <translation>正在计算分群…</translation>
    </message>
    <message>
        <source>Segment “{name}” was saved.</source>
        <translation>分群“{name}”已保存。</translation>
    </message>
    <message>
        <source>Segment “{name}” was deleted.</source>
        <translation>分群“{name}”已删除。</translation>
    </message>
    <message>
        <source>As of {day} · {people}</source>
        <translation>截至 {day} · {people}</translation>
    </message>
    <message>
        <source>Select a bar or a row to see its people.</source>
        <translation>选一条或一行，看是哪些人。</translation>
    </message>
    <message>
        <source>{people} · {money}</source>
        <translation>{people} · {money}</translation>
    </message>
    <message>
        <source>Who belongs to it is worked out anew each time.</source>
        <translation>哪些人算在内，每次重新计算。</translation>
    </message>
    <message>
        <source>It keeps the people of {day}.</source>
        <translation>保留 {day} 的这些人。</translation>
    </message>
    <message>
        <source>{name}, {day}</source>
        <translation>{name}，{day}</translation>
    </message>
</context>
<context>
    <name>SettingsPage</name>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>Everything applies at once</source>
        <translation>改了马上生效</translation>
    </message>
    <message>
        <source>Find a setting</source>
        <translation>查找设置</translation>
    </message>
    <message>
        <source>No setting fits.</source>
        <translation>没有符合的设置。</translation>
    </message>
</context>
<context>
    <name>Settling</name>
    <message numerus="yes">
        <source>%n customer(s) were recognised as the same.</source>
        <translation>
            <numerusform>认出 %n 位客户是同一个人。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SharedDialog</name>
    <message>
        <source>Numbers that count as nobody&apos;s</source>
        <translation>不算任何人的号码</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>More people use these than live in a household: a forwarder, an office, the shop itself, or digits typed to get past a form. They join nobody.</source>
        <translation>用这些号码和地址的人比一家人还多：集运仓、办公室、店铺自己，或者随手填的数字。它们不会把任何人认作一个人。</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>手机</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>地址</translation>
    </message>
    <message numerus="yes">
        <source>%n customer(s)</source>
        <translation>
            <numerusform>%n 位客户</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ShopSection</name>
    <message>
        <source>Name</source>
        <translation>店名</translation>
    </message>
    <message>
        <source>In the title bar and on what is printed.</source>
        <translation>显示在标题栏和打印件上。</translation>
    </message>
    <message>
        <source>Currency</source>
        <translation>货币</translation>
    </message>
    <message>
        <source>Sums count orders in this currency.</source>
        <translation>合计只算这种货币的订单。</translation>
    </message>
    <message>
        <source>that of the first import</source>
        <translation>按第一次导入的来</translation>
    </message>
    <message>
        <source>Time zone</source>
        <translation>时区</translation>
    </message>
    <message>
        <source>Days of orders that come in from now on; older days stay as they are.</source>
        <translation>决定今后进来的订单算哪一天；以前的不变。</translation>
    </message>
    <message>
        <source>A business day begins at</source>
        <translation>营业日从几点算起</translation>
    </message>
    <message>
        <source>A sale before that hour counts to the day before.</source>
        <translation>这个钟点以前的买卖，算前一天的。</translation>
    </message>
    <message>
        <source>Shop</source>
        <translation>店铺</translation>
    </message>
    <message>
        <source>What is on your sign</source>
        <translation>招牌上的店名</translation>
    </message>
    <message>
        <source>That of the first import</source>
        <translation>按第一次导入的来</translation>
    </message>
    <message>
        <source> days</source>
        <translation> 天</translation>
    </message>
    <message>
        <source>Warning after</source>
        <translation>多久算预警</translation>
    </message>
    <message>
        <source>Days without an order until a customer is in Warning.</source>
        <translation>这么多天没下单，就算预警。</translation>
    </message>
    <message>
        <source>Churned after</source>
        <translation>多久算流失</translation>
    </message>
    <message>
        <source>Days without an order until she counts as lost.</source>
        <translation>这么多天没下单，就算流失。</translation>
    </message>
    <message>
        <source>New for</source>
        <translation>多久算新客</translation>
    </message>
    <message>
        <source>Days from her first order on, while it is the only one.</source>
        <translation>从第一单算起的天数，期间只有这一单。</translation>
    </message>
    <message>
        <source>This computer does not know that time zone.</source>
        <translation>这台电脑不认识这个时区。</translation>
    </message>
    <message>
        <source>Please give at least one day. Nothing was changed.</source>
        <translation>请至少填一天。没有改动。</translation>
    </message>
    <message>
        <source>This has to be more days than until Warning. Nothing was changed.</source>
        <translation>天数要比预警的多。没有改动。</translation>
    </message>
    <message>
        <source>This is longer than a shop lives. Nothing was changed.</source>
        <translation>这么多天，店都开不了这么久。没有改动。</translation>
    </message>
    <message>
        <source>With these limits, as of today: new {new}, in Warning {warning}, churned {churned}.</source>
        <translation>照这些界限，今天有新客 {new} 位、预警 {warning} 位、流失 {churned} 位。</translation>
    </message>
</context>
<context>
    <name>ShortcutsDialog</name>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>键盘快捷键</translation>
    </message>
    <message>
        <source>Find a deed or a key</source>
        <translation>查找操作或按键</translation>
    </message>
    <message>
        <source>No key fits.</source>
        <translation>没有符合的按键。</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Anywhere</source>
        <translation>任何地方</translation>
    </message>
    <message>
        <source>In a list</source>
        <translation>在列表里</translation>
    </message>
    <message>
        <source>In a form</source>
        <translation>在表单里</translation>
    </message>
    <message>
        <source>In the detail</source>
        <translation>在详情里</translation>
    </message>
    <message>
        <source>Inside a sale</source>
        <translation>收款时</translation>
    </message>
    <message>
        <source>On the page Who is who</source>
        <translation>在“认人”页</translation>
    </message>
    <message>
        <source>At the counter</source>
        <translation>在柜台</translation>
    </message>
    <message>
        <source>On an order that is perhaps not her own</source>
        <translation>在可能不是自用的订单上</translation>
    </message>
    <message>
        <source>In the list of tasks</source>
        <translation>在待办列表里</translation>
    </message>
    <message>
        <source>In the list of enquiries</source>
        <translation>在询单列表里</translation>
    </message>
</context>
<context>
    <name>StaffSection</name>
    <message>
        <source>Who works now</source>
        <translation>现在谁在店里</translation>
    </message>
    <message>
        <source>What is done is noted under her name. Names can be changed in place. Who has a PIN is asked for it when she begins.</source>
        <translation>所做的事记在当班人名下。姓名可直接修改。设了 PIN 的人当班时须输入 PIN。</translation>
    </message>
    <message>
        <source>Someone new</source>
        <translation>添加新人</translation>
    </message>
    <message>
        <source>Staff</source>
        <translation>店员</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Name of someone new</source>
        <translation>新人的姓名</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>添加</translation>
    </message>
    <message>
        <source>{name} works now</source>
        <translation>现在是 {name} 在店里</translation>
    </message>
    <message>
        <source>Name of {name}</source>
        <translation>{name} 的姓名</translation>
    </message>
    <message>
        <source>Change PIN…</source>
        <translation>更改 PIN…</translation>
    </message>
    <message>
        <source>Set a PIN…</source>
        <translation>设置 PIN…</translation>
    </message>
    <message>
        <source>PIN of {name}</source>
        <translation>{name} 的 PIN</translation>
    </message>
    <message>
        <source>Archive</source>
        <translation>归档</translation>
    </message>
    <message>
        <source>Archive {name}</source>
        <translation>归档 {name}</translation>
    </message>
    <message>
        <source>Please type a name.</source>
        <translation>请填写姓名。</translation>
    </message>
    <message>
        <source>There is someone of that name already.</source>
        <translation>已经有人叫这个名字了。</translation>
    </message>
    <message>
        <source>{name} was archived</source>
        <translation>{name} 已归档</translation>
    </message>
</context>
<context>
    <name>StaffSwitcher</name>
    <message>
        <source>Type your PIN, or the first letter of your name.</source>
        <translation>请输入 PIN，或姓名的首字母。</translation>
    </message>
    <message>
        <source>Who works now?</source>
        <translation>现在谁当班？</translation>
    </message>
    <message>
        <source>Your PIN, or first a letter of your name. Esc leaves everything as it is.</source>
        <translation>输入 PIN，或先按姓名首字母。按 Esc 保持原样。</translation>
    </message>
    <message>
        <source>Staff</source>
        <translation>店员</translation>
    </message>
    <message>
        <source>PIN</source>
        <translation>PIN</translation>
    </message>
    <message>
        <source>PIN of {name}</source>
        <translation>{name} 的 PIN</translation>
    </message>
</context>
<context>
    <name>StatusBar</name>
    <message>
        <source>Reading the list…</source>
        <translation>正在读取列表…</translation>
    </message>
</context>
<context>
    <name>StatusWords</name>
    <message>
        <source>What the states mean</source>
        <translation>状态的含义</translation>
    </message>
    <message>
        <source>“{text}” means</source>
        <translation>“{text}”表示</translation>
    </message>
</context>
<context>
    <name>TagDialog</name>
    <message>
        <source>Tag</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>Type a tag, or choose one below</source>
        <translation>写一个标签，或在下面选</translation>
    </message>
    <message>
        <source>Put it on</source>
        <translation>打上</translation>
    </message>
    <message>
        <source>Take it off</source>
        <translation>去掉</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Tag: {customers}</source>
        <translation>打标签：{customers}</translation>
    </message>
    <message>
        <source>Take off</source>
        <translation>去掉</translation>
    </message>
    <message>
        <source>Put on</source>
        <translation>打上</translation>
    </message>
</context>
<context>
    <name>TakingsPage</name>
    <message>
        <source>Today’s take</source>
        <translation>今日营业额</translation>
    </message>
    <message>
        <source>the whole till, whoever bought</source>
        <translation>整个收银台，不论谁买的</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Back to today</source>
        <translation>回到今天</translation>
    </message>
    <message>
        <source>The last {days} days</source>
        <translation>最近 {days} 天</translation>
    </message>
    <message>
        <source>Nothing was taken in the last {days} days.</source>
        <translation>最近 {days} 天没有营业额。</translation>
    </message>
    <message>
        <source>The take of {day} is noted.</source>
        <translation>{day} 的营业额已记下。</translation>
    </message>
    <message>
        <source>The take of {day} is removed.</source>
        <translation>{day} 的营业额已去掉。</translation>
    </message>
    <message>
        <source>Today, {day}</source>
        <translation>今天，{day}</translation>
    </message>
    <message>
        <source>The take of {day}</source>
        <translation>{day} 的营业额</translation>
    </message>
    <message>
        <source>Type what the till says for the whole day. It judges nobody: it tells how many buyers you know.</source>
        <translation>填上收银台当天的总额。它不给谁打分，只说明有多少买家您认得。</translation>
    </message>
    <message>
        <source>Sales with a name come to {named}, which is more than the take. Please look again.</source>
        <translation>知道是谁买的已有 {named}，比总额还多，请再看一下。</translation>
    </message>
    <message>
        <source>{named} of it has a name, {gap} has none.</source>
        <translation>其中 {named} 知道是谁买的，{gap} 不知道。</translation>
    </message>
    <message>
        <source>Taken in {days} days</source>
        <translation>{days} 天营业额</translation>
    </message>
    <message>
        <source>With a name</source>
        <translation>知道是谁</translation>
    </message>
    <message>
        <source>Share with a name</source>
        <translation>知道是谁的占比</translation>
    </message>
    <message>
        <source>Without a name</source>
        <translation>不知道是谁</translation>
    </message>
    <message>
        <source>{share} of the take of the last {days} days has a name</source>
        <translation>最近 {days} 天的营业额，{share} 知道是谁买的</translation>
    </message>
    <message>
        <source>Share of each day’s take that belongs to a known customer; grey: no till total, only known sales</source>
        <translation>每天营业额中知道是谁买的占比；灰色：没有填总额，只有已知的销售</translation>
    </message>
    <message>
        <source>{day}: {share} of {whole}</source>
        <translation>{day}：{whole} 中的 {share}</translation>
    </message>
</context>
<context>
    <name>TaskDialog</name>
    <message>
        <source>Please choose a customer from what is found, or leave the field empty.</source>
        <translation>请从找到的客户中选一位，或留空。</translation>
    </message>
    <message>
        <source>The task is changed.</source>
        <translation>待办已修改。</translation>
    </message>
    <message>
        <source>The task is noted.</source>
        <translation>待办已记下。</translation>
    </message>
    <message>
        <source>Edit the task</source>
        <translation>修改待办</translation>
    </message>
    <message>
        <source>New task</source>
        <translation>新待办</translation>
    </message>
    <message>
        <source>What is to be done</source>
        <translation>要做什么</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>哪天</translation>
    </message>
    <message>
        <source>For whom</source>
        <translation>客户</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>谁做</translation>
    </message>
    <message>
        <source>Call back on Friday about the blue cups</source>
        <translation>周五回电，说蓝杯子的事</translation>
    </message>
    <message>
        <source>Name, phone or last digits; may stay empty</source>
        <translation>姓名、手机或尾号，可以留空</translation>
    </message>
    <message>
        <source>anybody</source>
        <translation>谁都行</translation>
    </message>
</context>
<context>
    <name>TasksPage</name>
    <message>
        <source>Tasks</source>
        <translation>待办</translation>
    </message>
    <message>
        <source>New task</source>
        <translation>新待办</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>完成</translation>
    </message>
    <message>
        <source>Hand over</source>
        <translation>移交</translation>
    </message>
    <message>
        <source>Put off</source>
        <translation>改天</translation>
    </message>
    <message>
        <source>Open the customer</source>
        <translation>打开客户</translation>
    </message>
    <message>
        <source>Which tasks</source>
        <translation>哪些待办</translation>
    </message>
    <message>
        <source>Whose tasks</source>
        <translation>谁的待办</translation>
    </message>
    <message>
        <source>Mine and anybody’s</source>
        <translation>我的和没指定人的</translation>
    </message>
    <message>
        <source>Everybody’s</source>
        <translation>所有人的</translation>
    </message>
    <message>
        <source>Overdue</source>
        <translation>已逾期</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>今天</translation>
    </message>
    <message>
        <source>Coming</source>
        <translation>以后</translation>
    </message>
    <message>
        <source>Finished</source>
        <translation>已完成</translation>
    </message>
    <message>
        <source>Birthdays</source>
        <translation>生日</translation>
    </message>
    <message numerus="yes">
        <source>%n due</source>
        <translation>
            <numerusform>%n 项该做了</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing is overdue.</source>
        <translation>没有逾期的待办。</translation>
    </message>
    <message>
        <source>Nothing is left to do today.</source>
        <translation>今天没有要做的了。</translation>
    </message>
    <message>
        <source>Nothing is coming. A follow-up noted with an interaction stands here.</source>
        <translation>以后没有待办。记互动时写的跟进会出现在这里。</translation>
    </message>
    <message>
        <source>Nothing was done yet.</source>
        <translation>还没有完成的待办。</translation>
    </message>
    <message>
        <source>{count} selected</source>
        <translation>已选 {count} 项</translation>
    </message>
    <message>
        <source>To be done after all</source>
        <translation>还是要做</translation>
    </message>
    <message numerus="yes">
        <source>%n task(s) to be done again.</source>
        <translation>
            <numerusform>%n 项待办重新要做。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n task(s)</source>
        <translation>
            <numerusform>%n 项待办</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n task(s) done.</source>
        <translation>
            <numerusform>完成了 %n 项待办。</numerusform>
        </translation>
    </message>
    <message>
        <source>anybody</source>
        <translation>谁都行</translation>
    </message>
    <message>
        <source>There is nobody else. Add staff in the settings.</source>
        <translation>没有别的店员，可在设置里添加。</translation>
    </message>
    <message>
        <source>Handed over to {name}.</source>
        <translation>已移交给{name}。</translation>
    </message>
    <message>
        <source>Tomorrow</source>
        <translation>明天</translation>
    </message>
    <message>
        <source>In 3 days</source>
        <translation>3 天后</translation>
    </message>
    <message>
        <source>Next week</source>
        <translation>下周</translation>
    </message>
    <message>
        <source>In 30 days</source>
        <translation>30 天后</translation>
    </message>
    <message>
        <source>Other day…</source>
        <translation>另选日子…</translation>
    </message>
    <message>
        <source>Put off to {day}.</source>
        <translation>改到 {day}。</translation>
    </message>
</context>
<context>
    <name>Ties</name>
    <message>
        <source>People in the company</source>
        <translation>公司里的人</translation>
    </message>
    <message>
        <source>Relations</source>
        <translation>关系</translation>
    </message>
    <message>
        <source>Ways to reach</source>
        <translation>联系方式</translation>
    </message>
    <message>
        <source>Accounts</source>
        <translation>账号</translation>
    </message>
    <message>
        <source>Addresses</source>
        <translation>地址</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>添加</translation>
    </message>
    <message>
        <source>Add a contact</source>
        <translation>添加联系方式</translation>
    </message>
    <message>
        <source>Add an account</source>
        <translation>添加账号</translation>
    </message>
    <message>
        <source>Add an address</source>
        <translation>添加地址</translation>
    </message>
    <message>
        <source>Add a relation</source>
        <translation>添加关系</translation>
    </message>
    <message>
        <source>{name} has this too. Open</source>
        <translation>{name} 也有这个，打开看看</translation>
    </message>
    <message>
        <source>Edit…</source>
        <translation>修改…</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>地址</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>since {day}</source>
        <translation>{day} 起</translation>
    </message>
    <message>
        <source>{text} is copied.</source>
        <translation>已复制 {text}。</translation>
    </message>
    <message>
        <source>{value} is removed.</source>
        <translation>已移除 {value}。</translation>
    </message>
    <message>
        <source>The address is removed.</source>
        <translation>已移除地址。</translation>
    </message>
    <message>
        <source>The relation to {name} is removed.</source>
        <translation>已移除与 {name} 的关系。</translation>
    </message>
</context>
<context>
    <name>TimelinePane</name>
    <message numerus="yes">
        <source>%n entry(ies)</source>
        <translation>
            <numerusform>%Ln 条</numerusform>
        </translation>
    </message>
    <message>
        <source>The filter hides everything.</source>
        <translation>筛选条件把内容全挡住了。</translation>
    </message>
    <message>
        <source>Clear the filter</source>
        <translation>清除筛选</translation>
    </message>
    <message>
        <source>Nothing happened with this customer yet.</source>
        <translation>这位客户还没有任何往来。</translation>
    </message>
    <message>
        <source>Log an interaction</source>
        <translation>记一笔互动</translation>
    </message>
    <message>
        <source>Not her own</source>
        <translation>不是自用</translation>
    </message>
    <message>
        <source>Her own</source>
        <translation>是自用</translation>
    </message>
    <message>
        <source>Show where it comes from</source>
        <translation>查看来源</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>修改</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>办完</translation>
    </message>
    <message>
        <source>Put back</source>
        <translation>改回未办</translation>
    </message>
    <message>
        <source>{title} × {count}</source>
        <translation>{title} × {count}</translation>
    </message>
    <message>
        <source>A gift</source>
        <translation>送人的</translation>
    </message>
    <message>
        <source>Order {number} is her own.</source>
        <translation>订单 {number} 是客户自用的。</translation>
    </message>
    <message>
        <source>Order {number} is a gift: it says nothing of her taste.</source>
        <translation>订单 {number} 是送人的，不算客户的喜好。</translation>
    </message>
    <message>
        <source>Order {number} is not her own: it says nothing of her taste.</source>
        <translation>订单 {number} 不是自用的，不算客户的喜好。</translation>
    </message>
    <message>
        <source>Not her own, keep the receiver as a prospect</source>
        <translation>不是自用，收货人留作潜客</translation>
    </message>
    <message>
        <source>The interaction is deleted.</source>
        <translation>已删除这条互动。</translation>
    </message>
    <message>
        <source>The task is done.</source>
        <translation>待办已办完。</translation>
    </message>
    <message>
        <source>It is as it was before.</source>
        <translation>已恢复原样。</translation>
    </message>
    <message>
        <source>Orders</source>
        <translation>订单</translation>
    </message>
    <message>
        <source>Interactions</source>
        <translation>互动</translation>
    </message>
    <message>
        <source>Tasks</source>
        <translation>待办</translation>
    </message>
    <message>
        <source>Facts</source>
        <translation>情况</translation>
    </message>
    <message>
        <source>Changes</source>
        <translation>改动</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>往来记录</translation>
    </message>
    <message>
        <source>Find in it</source>
        <translation>在其中查找</translation>
    </message>
    <message>
        <source>Show more</source>
        <translation>显示更多</translation>
    </message>
</context>
<context>
    <name>Toast</name>
    <message>
        <source>Close this message</source>
        <translation>关闭这条消息</translation>
    </message>
</context>
<context>
    <name>TopStrip</name>
    <message>
        <source>Find a customer: phone, name, account, e-mail</source>
        <translation>查找客户：手机、尾号、姓名、拼音、账号、邮箱</translation>
    </message>
    <message>
        <source>Menu</source>
        <translation>菜单</translation>
    </message>
    <message>
        <source>Undo: {deed}</source>
        <translation>撤销：{deed}</translation>
    </message>
    <message>
        <source>{name} works here now</source>
        <translation>现在是 {name} 在店里</translation>
    </message>
    <message>
        <source>Nobody is found by “{text}”.</source>
        <translation>没有找到“{text}”。</translation>
    </message>
    <message>
        <source>last order {day}</source>
        <translation>最近下单 {day}</translation>
    </message>
    <message>
        <source>by e-mail</source>
        <translation>邮箱相符</translation>
    </message>
    <message>
        <source>by last four digits</source>
        <translation>尾号相符</translation>
    </message>
    <message>
        <source>by phone</source>
        <translation>手机相符</translation>
    </message>
    <message>
        <source>by name</source>
        <translation>姓名相符</translation>
    </message>
    <message>
        <source>by account</source>
        <translation>账号相符</translation>
    </message>
    <message>
        <source>by pinyin</source>
        <translation>拼音相符</translation>
    </message>
</context>
<context>
    <name>TrialView</name>
    <message>
        <source>No row of this file would come in.</source>
        <translation>这个文件没有一行能导入。</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) would come in.</source>
        <translation>
            <numerusform>将导入 %n 行。</numerusform>
        </translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>问题</translation>
    </message>
    <message>
        <source>Every line of the file can be read.</source>
        <translation>文件的每一行都能读取。</translation>
    </message>
    <message>
        <source>What would come in</source>
        <translation>将会导入</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) cannot be read and are left out.</source>
        <translation>
            <numerusform>%n 行无法读取，将被略过。</numerusform>
        </translation>
    </message>
    <message>
        <source>The first {count} rows were tried; the whole file is read by the import.</source>
        <translation>试读了前 {count} 行；导入时会读取整个文件。</translation>
    </message>
    <message>
        <source>Items</source>
        <translation>明细</translation>
    </message>
</context>
<context>
    <name>WelcomeWindow</name>
    <message>
        <source>Your shop</source>
        <translation>您的店铺</translation>
    </message>
    <message>
        <source>All of this can be changed later, in Settings.</source>
        <translation>这些以后都能在设置里改。</translation>
    </message>
    <message>
        <source>How do you want to begin?</source>
        <translation>您想怎么开始？</translation>
    </message>
    <message>
        <source>Everything stays on this computer.</source>
        <translation>所有资料都留在这台电脑上。</translation>
    </message>
    <message>
        <source>The shop could not be opened</source>
        <translation>店铺打不开</translation>
    </message>
    <message>
        <source>Or open a shop you had</source>
        <translation>或者打开以前的店铺</translation>
    </message>
    <message>
        <source>What is on your sign</source>
        <translation>招牌上的店名</translation>
    </message>
    <message>
        <source>That of the first import</source>
        <translation>按第一次导入的来</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>下一步</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>上一步</translation>
    </message>
    <message>
        <source>Import export files…</source>
        <translation>导入平台导出的文件…</translation>
    </message>
    <message>
        <source>Orders and customers from Taobao, Tmall or Shopify; you see them before they are stored.</source>
        <translation>淘宝、天猫或 Shopify 的订单和客户；入库前先给您预览。</translation>
    </message>
    <message>
        <source>Start empty</source>
        <translation>从空店开始</translation>
    </message>
    <message>
        <source>Add customers by hand; files can be imported later.</source>
        <translation>手工添加客户，以后再导入文件也行。</translation>
    </message>
    <message>
        <source>Look at the demo shop</source>
        <translation>看看演示店铺</translation>
    </message>
    <message>
        <source>Made-up customers in a file of their own, in another colour; throw it away when you like.</source>
        <translation>编出来的客户，单独一个文件，颜色也不同；不要了随时可丢。</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>再试一次</translation>
    </message>
    <message>
        <source>Open another…</source>
        <translation>打开别的…</translation>
    </message>
    <message>
        <source>Restore a backup…</source>
        <translation>恢复备份…</translation>
    </message>
    <message>
        <source>Regulars</source>
        <translation>熟客</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>店名</translation>
    </message>
    <message>
        <source>Currency</source>
        <translation>货币</translation>
    </message>
    <message>
        <source>A business day begins at</source>
        <translation>营业日从几点算起</translation>
    </message>
    <message>
        <source>A sale before that hour counts to the day before.</source>
        <translation>这个钟点以前的买卖，算前一天的。</translation>
    </message>
    <message>
        <source>Open a shop</source>
        <translation>打开店铺</translation>
    </message>
    <message>
        <source>Choose a backup</source>
        <translation>选择备份</translation>
    </message>
    <message>
        <source>Choose export files</source>
        <translation>选择导出的文件</translation>
    </message>
    <message>
        <source>Export files (*.csv *.txt *.tsv)</source>
        <translation>导出的文件 (*.csv *.txt *.tsv)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>所有文件 (*)</translation>
    </message>
    <message>
        <source>Shop files (*.shop)</source>
        <translation>店铺文件 (*.shop)</translation>
    </message>
</context>
<context>
    <name>_Amounts</name>
    <message numerus="yes">
        <source>%n order(s)</source>
        <translation>
            <numerusform>%Ln 单</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n fact(s)</source>
        <translation>
            <numerusform>%Ln 条情况</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n interaction(s)</source>
        <translation>
            <numerusform>%Ln 次互动</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n task(s)</source>
        <translation>
            <numerusform>%Ln 项待办</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n way(s) to reach</source>
        <translation>
            <numerusform>%Ln 个联系方式</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n address(es)</source>
        <translation>
            <numerusform>%Ln 个地址</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n relation(s)</source>
        <translation>
            <numerusform>%Ln 个关系</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>_Counted</name>
    <message numerus="yes">
        <source>%n customer(s)</source>
        <translation>
            <numerusform>%Ln 位客户</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n account(s)</source>
        <translation>
            <numerusform>%Ln 个账号</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n phone(s) or e-mail(s)</source>
        <translation>
            <numerusform>%Ln 个手机或邮箱</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n address(es)</source>
        <translation>
            <numerusform>%Ln 个地址</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n relation(s)</source>
        <translation>
            <numerusform>%Ln 条关系</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n answer(s) who is who</source>
        <translation>
            <numerusform>%n 条身份认定</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n field(s)</source>
        <translation>
            <numerusform>%Ln 个栏目</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n category(ies)</source>
        <translation>
            <numerusform>%Ln 个类目</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n product(s)</source>
        <translation>
            <numerusform>%Ln 件商品</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n order(s)</source>
        <translation>
            <numerusform>%Ln 笔订单</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n order line(s)</source>
        <translation>
            <numerusform>%Ln 条订单明细</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n payment(s)</source>
        <translation>
            <numerusform>%n 笔收付款</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n till total(s)</source>
        <translation>
            <numerusform>%n 天营业额</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n fact(s)</source>
        <translation>
            <numerusform>%Ln 条情况</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n interaction(s)</source>
        <translation>
            <numerusform>%Ln 条互动</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n task(s)</source>
        <translation>
            <numerusform>%Ln 件待办</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n enquiry(ies)</source>
        <translation>
            <numerusform>%n 条询单</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n segment(s)</source>
        <translation>
            <numerusform>%Ln 个分群</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n view(s)</source>
        <translation>
            <numerusform>%Ln 个视图</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s)</source>
        <translation>
            <numerusform>%Ln 个文件</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n finding(s)</source>
        <translation>
            <numerusform>%Ln 个问题</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file description(s)</source>
        <translation>
            <numerusform>%n 个文件说明</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n setting(s)</source>
        <translation>
            <numerusform>%Ln 项设置</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n person(s) of the staff</source>
        <translation>
            <numerusform>%Ln 位店员</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n points booking(s)</source>
        <translation>
            <numerusform>%n 笔积分</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n level(s)</source>
        <translation>
            <numerusform>%n 个等级</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n coupon(s)</source>
        <translation>
            <numerusform>%n 张优惠券</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n use(s) of a coupon</source>
        <translation>
            <numerusform>%n 次用券</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n reply(ies)</source>
        <translation>
            <numerusform>%n 条答复</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n other row(s)</source>
        <translation>
            <numerusform>%Ln 条其他记录</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n thing(s) removed</source>
        <translation>
            <numerusform>移除 %Ln 项</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n thing(s) as before</source>
        <translation>
            <numerusform>还原 %Ln 项</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n thing(s) put back</source>
        <translation>
            <numerusform>恢复 %Ln 项</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n thing(s) kept</source>
        <translation>
            <numerusform>保留 %Ln 项</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>另有 %Ln 项</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>_DropZone</name>
    <message>
        <source>Drop export files anywhere in this window</source>
        <translation>把导出的文件拖到窗口里，哪里都行</translation>
    </message>
    <message>
        <source>Exports of Taobao, JD, Pinduoduo, Douyin, WeChat, Shopify, Amazon and many more, payment bills, contacts, and lists of your own: CSV, Excel or zip. Nothing is stored before you have seen what would change.</source>
        <translation>淘宝、京东、拼多多、抖音、微信、Shopify、Amazon 等平台的导出文件，支付账单、通讯录，还有您自己的表格：CSV、Excel 或 zip 都行。入库之前，先让您看清会改动什么。</translation>
    </message>
    <message>
        <source>Cells that you copied in a spreadsheet can be pasted here with {key}.</source>
        <translation>在表格中复制的单元格，可以用 {key} 粘贴到这里。</translation>
    </message>
    <message>
        <source>Choose files…</source>
        <translation>选择文件…</translation>
    </message>
</context>
<context>
    <name>_Head</name>
    <message>
        <source>Column {number}, {header}</source>
        <translation>第 {number} 列，{header}</translation>
    </message>
    <message>
        <source>No name of its own</source>
        <translation>没有自己的列名</translation>
    </message>
    <message>
        <source>Please check</source>
        <translation>请核对</translation>
    </message>
    <message>
        <source>Not recognised</source>
        <translation>未认出</translation>
    </message>
</context>
<context>
    <name>_KeysSection</name>
    <message>
        <source>Shortcuts</source>
        <translation>快捷键</translation>
    </message>
    <message>
        <source>All keys of the program, with a search.</source>
        <translation>软件的全部按键，可以搜索。</translation>
    </message>
    <message>
        <source>Keyboard</source>
        <translation>键盘</translation>
    </message>
    <message>
        <source>Show all keys</source>
        <translation>显示全部按键</translation>
    </message>
</context>
<context>
    <name>backups</name>
    <message>
        <source>Made by hand</source>
        <translation>手动备份</translation>
    </message>
    <message>
        <source>By itself</source>
        <translation>自动备份</translation>
    </message>
    <message>
        <source>On closing</source>
        <translation>关闭时</translation>
    </message>
    <message>
        <source>Before an import</source>
        <translation>导入前</translation>
    </message>
    <message>
        <source>Before a merge</source>
        <translation>合并前</translation>
    </message>
    <message>
        <source>Before an upgrade</source>
        <translation>升级前</translation>
    </message>
    <message>
        <source>Before a restore</source>
        <translation>恢复前</translation>
    </message>
    <message>
        <source>When</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>大小</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>原因</translation>
    </message>
</context>
<context>
    <name>comparing</name>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>{values} and {count} more</source>
        <translation>{values}等，另有 {count} 项</translation>
    </message>
    <message>
        <source>{first} to {last}</source>
        <translation>{first} 至 {last}</translation>
    </message>
    <message>
        <source>almost certain</source>
        <translation>几乎肯定</translation>
    </message>
    <message>
        <source>very likely</source>
        <translation>很可能</translation>
    </message>
    <message>
        <source>likely</source>
        <translation>有可能</translation>
    </message>
    <message>
        <source>as likely as not</source>
        <translation>说不准</translation>
    </message>
    <message>
        <source>rather not</source>
        <translation>多半不是</translation>
    </message>
    <message>
        <source>{chance}: of 100 such pairs about {count} are one person</source>
        <translation>{chance}（同样情形 100 对里约有 {count} 对是一个人）</translation>
    </message>
    <message>
        <source>since {month}</source>
        <translation>{month} 起</translation>
    </message>
    <message>
        <source>{channel} {account}</source>
        <translation>{channel} {account}</translation>
    </message>
</context>
<context>
    <name>counter</name>
    <message>
        <source>New customer {phone}</source>
        <translation>新建客户 {phone}</translation>
    </message>
    <message>
        <source>New customer “{name}”</source>
        <translation>新建客户“{name}”</translation>
    </message>
    <message>
        <source>None of these: a new customer</source>
        <translation>都不是，新建客户</translation>
    </message>
    <message>
        <source>New customer</source>
        <translation>新建客户</translation>
    </message>
    <message>
        <source>Here a moment ago</source>
        <translation>刚才来过</translation>
    </message>
    <message>
        <source>Nobody is found by “{text}”.</source>
        <translation>没有找到“{text}”。</translation>
    </message>
    <message>
        <source>The first {count} of many: type more.</source>
        <translation>只显示前 {count} 位，再输几个字缩小范围。</translation>
    </message>
    <message>
        <source>1 customer</source>
        <translation>1 位客户</translation>
    </message>
    <message>
        <source>{count} customers, the last visitors first</source>
        <translation>{count} 位客户，最近来过的在前</translation>
    </message>
    <message>
        <source>{count} more above</source>
        <translation>前面还有 {count} 样</translation>
    </message>
    <message>
        <source>Take {product} out again</source>
        <translation>去掉{product}</translation>
    </message>
    <message>
        <source>Coupon {code}</source>
        <translation>优惠券 {code}</translation>
    </message>
    <message>
        <source>a gift</source>
        <translation>赠品</translation>
    </message>
    <message>
        <source>{points} redeemed</source>
        <translation>抵用 {points}</translation>
    </message>
    <message>
        <source>Goods</source>
        <translation>商品</translation>
    </message>
    <message>
        <source>To pay</source>
        <translation>应付</translation>
    </message>
    <message>
        <source>Points: {before} now, {earned} more for this</source>
        <translation>积分：现有 {before}，本单得 {earned}</translation>
    </message>
    <message>
        <source>{count} after</source>
        <translation>之后 {count}</translation>
    </message>
    <message>
        <source>her card</source>
        <translation>会员卡</translation>
    </message>
    <message>
        <source>last four digits</source>
        <translation>手机尾号</translation>
    </message>
    <message>
        <source>phone</source>
        <translation>电话</translation>
    </message>
    <message>
        <source>name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>pinyin</source>
        <translation>拼音</translation>
    </message>
    <message>
        <source>initials</source>
        <translation>首字母</translation>
    </message>
    <message>
        <source>e-mail</source>
        <translation>邮箱</translation>
    </message>
    <message>
        <source>an earlier number</source>
        <translation>旧号</translation>
    </message>
    <message>
        <source>account {what}</source>
        <translation>账号 {what}</translation>
    </message>
    <message>
        <source>order {what}</source>
        <translation>订单 {what}</translation>
    </message>
    <message>
        <source>tag {what}</source>
        <translation>标签 {what}</translation>
    </message>
    <message>
        <source>last here {when}</source>
        <translation>上次来：{when}</translation>
    </message>
    <message>
        <source>has not bought yet</source>
        <translation>还没买过</translation>
    </message>
    <message>
        <source>1 point</source>
        <translation>1 积分</translation>
    </message>
    <message>
        <source>{count} points</source>
        <translation>{count} 积分</translation>
    </message>
    <message>
        <source>Complaint, **nobody came back to it**: {text}</source>
        <translation>投诉**还没回复**：{text}</translation>
    </message>
    <message>
        <source>Coupon {text} **lapses {when}**</source>
        <translation>优惠券{text}，**{when}到期**</translation>
    </message>
    <message>
        <source>Promised: **{text}**</source>
        <translation>答应过：**{text}**</translation>
    </message>
    <message>
        <source>Promised: {text}, **overdue for {days}**</source>
        <translation>答应过：{text}，**已过期 {days}**</translation>
    </message>
    <message>
        <source>Promised: {text}, **due {when}**</source>
        <translation>答应过：{text}，**{when}到期**</translation>
    </message>
</context>
<context>
    <name>customers</name>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>手机</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>邮箱</translation>
    </message>
    <message>
        <source>City</source>
        <translation>城市</translation>
    </message>
    <message>
        <source>Channels</source>
        <translation>渠道</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>Orders</source>
        <translation>订单</translation>
    </message>
    <message>
        <source>Spent</source>
        <translation>消费</translation>
    </message>
    <message>
        <source>Per order</source>
        <translation>平均每单</translation>
    </message>
    <message>
        <source>First order</source>
        <translation>首次下单</translation>
    </message>
    <message>
        <source>Last order</source>
        <translation>最近下单</translation>
    </message>
    <message>
        <source>Last contact</source>
        <translation>最近联系</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>办完</translation>
    </message>
    <message>
        <source>{task}, **without a date**</source>
        <translation>{task}，**没定日期**</translation>
    </message>
    <message>
        <source>{task}, **due yesterday**</source>
        <translation>{task}，**昨天到期**</translation>
    </message>
    <message>
        <source>{task}, **due today**</source>
        <translation>{task}，**今天到期**</translation>
    </message>
    <message>
        <source>{task}, **due tomorrow**</source>
        <translation>{task}，**明天到期**</translation>
    </message>
    <message>
        <source>{task}, **overdue for {days}**</source>
        <translation>{task}，**已过期 {days}**</translation>
    </message>
    <message>
        <source>{task}, **due in {days}**</source>
        <translation>{task}，**{days}后到期**</translation>
    </message>
    <message>
        <source>Spent in all</source>
        <translation>累计消费</translation>
    </message>
    <message>
        <source>Usual gap</source>
        <translation>平时间隔</translation>
    </message>
    <message>
        <source>Half of the gaps between days with an order are shorter</source>
        <translation>两次下单之间的间隔，有一半比这短</translation>
    </message>
    <message>
        <source>{currency}, by month</source>
        <translation>{currency}，按月</translation>
    </message>
    <message>
        <source>Last half-year: {lately}; the one before: {before}</source>
        <translation>近半年：{lately}；再往前半年：{before}</translation>
    </message>
    <message>
        <source>Nothing bought for half a year</source>
        <translation>半年没买东西了</translation>
    </message>
    <message>
        <source>Buys again after a long pause</source>
        <translation>隔了很久又来买了</translation>
    </message>
    <message>
        <source>Buys since {month}</source>
        <translation>{month} 开始来买</translation>
    </message>
    <message>
        <source>Bought more in the last half-year</source>
        <translation>近半年买得多了</translation>
    </message>
    <message>
        <source>Bought less in the last half-year</source>
        <translation>近半年买得少了</translation>
    </message>
    <message>
        <source>Buys about as much as before</source>
        <translation>和以前买得差不多</translation>
    </message>
    <message>
        <source>What we know</source>
        <translation>已知情况</translation>
    </message>
    <message>
        <source>{count} in all</source>
        <translation>共 {count}</translation>
    </message>
    <message>
        <source>{value} of 5</source>
        <translation>{value} / 5</translation>
    </message>
    <message>
        <source>{grade}, {day}</source>
        <translation>{grade}，{day}</translation>
    </message>
    <message>
        <source>Long ago: ask again</source>
        <translation>过了有效期，再问问</translation>
    </message>
    <message>
        <source>Noted by {staff}</source>
        <translation>{staff} 记</translation>
    </message>
    <message>
        <source>Source: {source}</source>
        <translation>来源：{source}</translation>
    </message>
    <message>
        <source>Noted for: {why}</source>
        <translation>用途：{why}</translation>
    </message>
    <message>
        <source>Last orders</source>
        <translation>最近几单</translation>
    </message>
    <message>
        <source>not her own: {goods}</source>
        <translation>不是自用：{goods}</translation>
    </message>
    <message>
        <source>a gift: {goods}</source>
        <translation>送人的：{goods}</translation>
    </message>
    <message>
        <source>People around</source>
        <translation>身边的人</translation>
    </message>
    <message>
        <source>Open {name}</source>
        <translation>打开 {name}</translation>
    </message>
    <message>
        <source>1 customer</source>
        <translation>1 位客户</translation>
    </message>
    <message>
        <source>{count} customers</source>
        <translation>{count} 位客户</translation>
    </message>
    <message>
        <source>1 order</source>
        <translation>1 笔订单</translation>
    </message>
    <message>
        <source>{count} orders</source>
        <translation>{count} 笔订单</translation>
    </message>
    <message>
        <source>{count} selected</source>
        <translation>已选 {count} 位</translation>
    </message>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>Active</source>
        <translation>活跃</translation>
    </message>
    <message>
        <source>In warning</source>
        <translation>预警</translation>
    </message>
    <message>
        <source>Churned</source>
        <translation>流失</translation>
    </message>
    <message>
        <source>With follow-up</source>
        <translation>待跟进</translation>
    </message>
    <message>
        <source>Quiet for 60 days</source>
        <translation>60 天没来</translation>
    </message>
</context>
<context>
    <name>deeds</name>
    <message>
        <source>Open another shop…</source>
        <translation>打开别的店铺…</translation>
    </message>
    <message>
        <source>New shop…</source>
        <translation>新店铺…</translation>
    </message>
    <message>
        <source>Open data folder</source>
        <translation>打开数据文件夹</translation>
    </message>
    <message>
        <source>Open log</source>
        <translation>打开日志</translation>
    </message>
    <message>
        <source>Check data</source>
        <translation>检查数据</translation>
    </message>
    <message>
        <source>About Regulars</source>
        <translation>关于熟客</translation>
    </message>
    <message>
        <source>Show or hide the rail</source>
        <translation>显示或隐藏侧栏</translation>
    </message>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>编辑</translation>
    </message>
    <message>
        <source>Page</source>
        <translation>页面</translation>
    </message>
    <message>
        <source>View</source>
        <translation>视图</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>帮助</translation>
    </message>
    <message>
        <source>Undo: {deed}</source>
        <translation>撤销：{deed}</translation>
    </message>
    <message>
        <source>Redo: {deed}</source>
        <translation>重做：{deed}</translation>
    </message>
</context>
<context>
    <name>enquiries</name>
    <message>
        <source>Waits</source>
        <translation>等了</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>谁</translation>
    </message>
    <message>
        <source>What</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>About</source>
        <translation>关于</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>金额</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>渠道</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Answered after</source>
        <translation>回复用时</translation>
    </message>
    <message>
        <source>By whom</source>
        <translation>店员</translation>
    </message>
    <message>
        <source>waiting</source>
        <translation>等着</translation>
    </message>
    <message>
        <source>bought</source>
        <translation>成交</translation>
    </message>
    <message>
        <source>lost at arrival</source>
        <translation>刚来就走了</translation>
    </message>
    <message>
        <source>lost while choosing</source>
        <translation>挑选时走了</translation>
    </message>
    <message>
        <source>lost at payment</source>
        <translation>付款时走了</translation>
    </message>
    <message>
        <source>Has just asked</source>
        <translation>刚来问</translation>
    </message>
    <message>
        <source>Is choosing</source>
        <translation>正在挑</translation>
    </message>
    <message>
        <source>Ordered, not paid</source>
        <translation>下单未付款</translation>
    </message>
    <message>
        <source>Unpaid order</source>
        <translation>未付款订单</translation>
    </message>
    <message>
        <source>Answered</source>
        <translation>已回复</translation>
    </message>
    <message>
        <source>Enquiry</source>
        <translation>询单</translation>
    </message>
    <message>
        <source>somebody unknown</source>
        <translation>不知道是谁</translation>
    </message>
    <message>
        <source>{count} min</source>
        <translation>{count} 分钟</translation>
    </message>
    <message>
        <source>{count} h</source>
        <translation>{count} 小时</translation>
    </message>
    <message>
        <source>Hello {name}, thank you for asking about {goods}. What would you like to know?</source>
        <translation>{name}您好，谢谢您来问{goods}。您想了解哪方面？</translation>
    </message>
    <message>
        <source>Hello {name}, have you had time to think about {goods}? I am glad to compare, or to keep one for you.</source>
        <translation>{name}您好，{goods}您考虑得怎么样？我可以帮您比一比，也可以先给您留一件。</translation>
    </message>
    <message>
        <source>Hello {name}, your order of {goods} ({money}) is still waiting for its payment. Did anything get in the way? I am glad to help; we keep it for you until tonight.</source>
        <translation>{name}您好，您拍下的{goods}（{money}）还没有付款，是遇到什么问题了吗？我来帮您，货给您留到今晚。</translation>
    </message>
</context>
<context>
    <name>evidence</name>
    <message>
        <source>Column</source>
        <translation>列</translation>
    </message>
    <message>
        <source>Line {number}</source>
        <translation>第 {number} 行</translation>
    </message>
</context>
<context>
    <name>formats</name>
    <message>
        <source>{count} day</source>
        <translation>{count} 天</translation>
    </message>
    <message>
        <source>{count} days</source>
        <translation>{count} 天</translation>
    </message>
    <message>
        <source>today</source>
        <translation>今天</translation>
    </message>
    <message>
        <source>yesterday</source>
        <translation>昨天</translation>
    </message>
    <message>
        <source>tomorrow</source>
        <translation>明天</translation>
    </message>
    <message>
        <source>{count} days ago</source>
        <translation>{count} 天前</translation>
    </message>
    <message>
        <source>in {count} days</source>
        <translation>{count} 天后</translation>
    </message>
</context>
<context>
    <name>history</name>
    <message>
        <source>When</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>What</source>
        <translation>做了什么</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>店员</translation>
    </message>
    <message>
        <source>How much</source>
        <translation>改动</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Undone</source>
        <translation>已撤销</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>重做</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>是</translation>
    </message>
    <message>
        <source>{moment}, {name}</source>
        <translation>{moment}，{name}</translation>
    </message>
    <message>
        <source>{things} new</source>
        <translation>新增 {things}</translation>
    </message>
    <message>
        <source>{things} changed</source>
        <translation>修改 {things}</translation>
    </message>
    <message>
        <source>{things} removed</source>
        <translation>移除 {things}</translation>
    </message>
    <message>
        <source>and more</source>
        <translation>其他</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between the parts of a list</comment>
        <translation>、</translation>
    </message>
    <message>
        <source>{things}, which a later import shows too</source>
        <translation>{things}（后来的导入里也有）</translation>
    </message>
    <message>
        <source>; </source>
        <comment>between the sentences of a list</comment>
        <translation>；</translation>
    </message>
    <message>
        <source>Kept: {list}</source>
        <translation>保留：{list}</translation>
    </message>
    <message>
        <source>{name}: {what} – edited since</source>
        <translation>{name}：{what}后来改过</translation>
    </message>
    <message>
        <source>{name} ({what}) – edited or used since</source>
        <translation>{name}（{what}）后来改过或用过</translation>
    </message>
    <message>
        <source>customer</source>
        <translation>客户</translation>
    </message>
    <message>
        <source>account</source>
        <translation>账号</translation>
    </message>
    <message>
        <source>phone or e-mail</source>
        <translation>手机或邮箱</translation>
    </message>
    <message>
        <source>address</source>
        <translation>地址</translation>
    </message>
    <message>
        <source>product</source>
        <translation>商品</translation>
    </message>
    <message>
        <source>order</source>
        <translation>订单</translation>
    </message>
    <message>
        <source>payment</source>
        <translation>收付款</translation>
    </message>
    <message>
        <source>till total</source>
        <translation>营业额</translation>
    </message>
    <message>
        <source>fact</source>
        <translation>情况</translation>
    </message>
    <message>
        <source>interaction</source>
        <translation>互动</translation>
    </message>
    <message>
        <source>task</source>
        <translation>待办</translation>
    </message>
    <message>
        <source>enquiry</source>
        <translation>询单</translation>
    </message>
    <message>
        <source>field</source>
        <translation>栏目</translation>
    </message>
    <message>
        <source>person of the staff</source>
        <translation>店员</translation>
    </message>
    <message>
        <source>points booking</source>
        <translation>积分记录</translation>
    </message>
    <message>
        <source>level</source>
        <translation>等级</translation>
    </message>
    <message>
        <source>coupon</source>
        <translation>优惠券</translation>
    </message>
    <message>
        <source>use of a coupon</source>
        <translation>用券</translation>
    </message>
    <message>
        <source>reply</source>
        <translation>答复</translation>
    </message>
    <message>
        <source>something else</source>
        <translation>其他</translation>
    </message>
    <message>
        <source>name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>value</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>state</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>paid</source>
        <translation>实付</translation>
    </message>
    <message>
        <source>refunded</source>
        <translation>退款</translation>
    </message>
    <message>
        <source>total</source>
        <translation>合计</translation>
    </message>
    <message>
        <source>archived or not</source>
        <translation>是否归档</translation>
    </message>
    <message>
        <source>in the trash or not</source>
        <translation>是否在回收站</translation>
    </message>
    <message>
        <source>merged or not</source>
        <translation>是否合并</translation>
    </message>
    <message>
        <source>whose it is</source>
        <translation>归谁</translation>
    </message>
    <message>
        <source>title</source>
        <translation>标题</translation>
    </message>
    <message>
        <source>phone</source>
        <translation>电话</translation>
    </message>
    <message>
        <source>city</source>
        <translation>城市</translation>
    </message>
    <message>
        <source>ended or not</source>
        <translation>是否还成立</translation>
    </message>
    <message>
        <source>done or not</source>
        <translation>是否办完</translation>
    </message>
    <message>
        <source>details</source>
        <translation>细节</translation>
    </message>
</context>
<context>
    <name>import_advice</name>
    <message>
        <source>Line</source>
        <translation>行</translation>
    </message>
    <message>
        <source>What is wrong</source>
        <translation>哪里不对</translation>
    </message>
    <message>
        <source>What to do</source>
        <translation>怎么改</translation>
    </message>
    <message>
        <source>Fill in the cell.</source>
        <translation>请填写这个单元格。</translation>
    </message>
    <message>
        <source>Write the day as 2026-05-23, or with its time.</source>
        <translation>请把日期写成 2026-05-23，也可带时间。</translation>
    </message>
    <message>
        <source>Write the amount in digits, as 88.00.</source>
        <translation>请用数字填写金额，如 88.00。</translation>
    </message>
    <message>
        <source>Write the number in digits.</source>
        <translation>请用数字填写。</translation>
    </message>
    <message>
        <source>Write a state that the platform uses, as in other rows of the file.</source>
        <translation>请填写平台使用的状态，与文件里其他行一样。</translation>
    </message>
    <message>
        <source>Copy the whole number from the platform into the cell.</source>
        <translation>请从平台后台复制完整的号码填入。</translation>
    </message>
    <message>
        <source>Move the cells to where they belong, and fill in those that are missing.</source>
        <translation>请把内容移到对应的列，并补上缺少的。</translation>
    </message>
    <message>
        <source>Move the cells to where they belong; what has no column was left out.</source>
        <translation>请把内容移到对应的列；没有列名的内容未导入。</translation>
    </message>
    <message>
        <source>Compare the row with the platform and correct it.</source>
        <translation>请与平台后台核对并改正这一行。</translation>
    </message>
    <message>
        <source>Write the letters that cannot be read anew.</source>
        <translation>请重新填写无法识别的文字。</translation>
    </message>
    <message>
        <source>Leave the row that is right; delete the other from this sheet.</source>
        <translation>保留正确的一行，从本表删去另一行。</translation>
    </message>
    <message>
        <source>Mend the formula in the workbook, or write what it should say.</source>
        <translation>改好表格里的公式，或直接写上应有的内容。</translation>
    </message>
    <message>
        <source>Save the other sheet as a file of its own, and import that too.</source>
        <translation>把另一个工作表另存为单独的文件，再导入它。</translation>
    </message>
    <message>
        <source>Write the letters anew, as the platform shows them.</source>
        <translation>照平台上显示的重新写这些字。</translation>
    </message>
    <message>
        <source>Write the zeros in front again.</source>
        <translation>把前面的零补上。</translation>
    </message>
    <message>
        <source>Compare the days with the platform: day and month may be exchanged. Best get the file anew and do not open it in a spreadsheet first.</source>
        <translation>与平台核对日期：日和月可能对调了。最好重新下载文件，先不要用表格软件打开。</translation>
    </message>
    <message>
        <source>Move the cells back under their own heads.</source>
        <translation>把单元格移回各自的表头下面。</translation>
    </message>
    <message>
        <source>Export the contact once more, or fill in what is missing.</source>
        <translation>重新导出这个联系人，或补上缺少的内容。</translation>
    </message>
    <message>
        <source>Write a word that other rows of the file use.</source>
        <translation>写上文件其他行里用的词。</translation>
    </message>
    <message>
        <source>Import the order report first.</source>
        <translation>请先导入订单报表。</translation>
    </message>
</context>
<context>
    <name>import_past</name>
    <message>
        <source>Redo</source>
        <translation>重做</translation>
    </message>
    <message>
        <source>{count}, {repaired} put right</source>
        <translation>{count}，已改好 {repaired} 行</translation>
    </message>
    <message>
        <source>Lines</source>
        <translation>行数</translation>
    </message>
    <message>
        <source>New</source>
        <translation>新增</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>变更</translation>
    </message>
    <message>
        <source>Same</source>
        <translation>相同</translation>
    </message>
    <message>
        <source>When</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>What it was</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>问题</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>店员</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Taken back</source>
        <translation>已撤销</translation>
    </message>
    <message>
        <source>Read again since</source>
        <translation>后来重新读取</translation>
    </message>
    <message>
        <source>Rows put right</source>
        <translation>改好的行</translation>
    </message>
    <message>
        <source>Second reading</source>
        <translation>重新读取</translation>
    </message>
    <message>
        <source>In</source>
        <translation>已导入</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>后来</translation>
    </message>
    <message>
        <source>put right</source>
        <translation>已改好</translation>
    </message>
</context>
<context>
    <name>import_rows</name>
    <message>
        <source>New</source>
        <translation>新增</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>变更</translation>
    </message>
    <message>
        <source>Same</source>
        <translation>相同</translation>
    </message>
    <message>
        <source>Finding</source>
        <translation>问题</translation>
    </message>
    <message>
        <source>What</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>订单</translation>
    </message>
    <message>
        <source>Buyer</source>
        <translation>买家</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>客户</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>变更</translation>
    </message>
    <message>
        <source>Paid</source>
        <translation>实付</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>行</translation>
    </message>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Column</source>
        <translation>列</translation>
    </message>
    <message>
        <source>In the file</source>
        <translation>文件内容</translation>
    </message>
    <message>
        <source>Changed by hand. The file says: {text}</source>
        <translation>已手工修改。文件中是：{text}</translation>
    </message>
    <message>
        <source>In</source>
        <translation>导入</translation>
    </message>
    <message>
        <source>What stands there</source>
        <translation>原文</translation>
    </message>
    <message>
        <source>The row</source>
        <translation>这一行</translation>
    </message>
    <message>
        <source>Problem</source>
        <translation>问题</translation>
    </message>
    <message>
        <source>is left out</source>
        <translation>不入库</translation>
    </message>
    <message>
        <source>comes in all the same</source>
        <translation>照样入库</translation>
    </message>
    <message>
        <source>comes in</source>
        <translation>会导入</translation>
    </message>
    <message>
        <source>Line {line}</source>
        <translation>第 {line} 行</translation>
    </message>
    <message>
        <source>No one to name</source>
        <translation>认不出是谁</translation>
    </message>
    <message>
        <source>New customer</source>
        <translation>新客户</translation>
    </message>
    <message>
        <source>stays {ours}, the file says {theirs}</source>
        <translation>保留 {ours}，文件是 {theirs}</translation>
    </message>
    <message>
        <source>empty</source>
        <translation>空</translation>
    </message>
    <message>
        <source>Kept yours</source>
        <translation>保留您的</translation>
    </message>
    <message>
        <source>Left out</source>
        <translation>不导入</translation>
    </message>
    <message>
        <source>Line {line}, {column}, “{text}”: {problem}</source>
        <translation>第 {line} 行，{column}，“{text}”：{problem}</translation>
    </message>
    <message>
        <source>Line {line}, {column}: {problem}</source>
        <translation>第 {line} 行，{column}：{problem}</translation>
    </message>
    <message>
        <source>Line {line}: {problem}</source>
        <translation>第 {line} 行：{problem}</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Was paid</source>
        <translation>是否付过款</translation>
    </message>
    <message>
        <source>Counts as a sale</source>
        <translation>是否算成交</translation>
    </message>
    <message>
        <source>Ordered</source>
        <translation>下单时间</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Paid at</source>
        <translation>付款时间</translation>
    </message>
    <message>
        <source>Currency</source>
        <translation>货币</translation>
    </message>
    <message>
        <source>Goods</source>
        <translation>货款</translation>
    </message>
    <message>
        <source>Shipping</source>
        <translation>运费</translation>
    </message>
    <message>
        <source>Discount</source>
        <translation>优惠</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>总额</translation>
    </message>
    <message>
        <source>Refund</source>
        <translation>退款</translation>
    </message>
    <message>
        <source>Pieces</source>
        <translation>件数</translation>
    </message>
    <message>
        <source>Goods named</source>
        <translation>商品标题</translation>
    </message>
    <message>
        <source>Coupon</source>
        <translation>优惠券</translation>
    </message>
    <message>
        <source>Receiver</source>
        <translation>收货人</translation>
    </message>
    <message>
        <source>Buyer&apos;s note</source>
        <translation>买家留言</translation>
    </message>
    <message>
        <source>Our note</source>
        <translation>卖家备注</translation>
    </message>
    <message>
        <source>Shop</source>
        <translation>店铺</translation>
    </message>
    <message>
        <source>Item</source>
        <translation>商品行</translation>
    </message>
    <message>
        <source>SKU</source>
        <translation>货号</translation>
    </message>
    <message>
        <source>Variant</source>
        <translation>规格</translation>
    </message>
    <message>
        <source>Quantity</source>
        <translation>数量</translation>
    </message>
    <message>
        <source>Unit price</source>
        <translation>单价</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>账号</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>电话</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>地址</translation>
    </message>
    <message>
        <source>Two customers become one</source>
        <translation>两位客户合为一位</translation>
    </message>
</context>
<context>
    <name>interactions</name>
    <message>
        <source>When</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>客户</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>渠道</translation>
    </message>
    <message>
        <source>Direction</source>
        <translation>谁找谁</translation>
    </message>
    <message>
        <source>What it was about</source>
        <translation>什么事</translation>
    </message>
    <message>
        <source>Order or product</source>
        <translation>订单或商品</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>店员</translation>
    </message>
    <message>
        <source>Follow up</source>
        <translation>跟进</translation>
    </message>
</context>
<context>
    <name>mapping</name>
    <message>
        <source>a source of its own</source>
        <translation>独立来源</translation>
    </message>
    <message>
        <source>A customer</source>
        <translation>一位客户</translation>
    </message>
    <message>
        <source>An order</source>
        <translation>一笔订单</translation>
    </message>
    <message>
        <source>An item of an order</source>
        <translation>订单里的一件商品</translation>
    </message>
    <message>
        <source>A contact with a customer</source>
        <translation>一次沟通</translation>
    </message>
    <message>
        <source>A product</source>
        <translation>一件商品</translation>
    </message>
    <message>
        <source>A day&apos;s takings</source>
        <translation>一天的营业额</translation>
    </message>
    <message>
        <source>one row each</source>
        <translation>一行一笔</translation>
    </message>
    <message>
        <source>several rows, amounts on each</source>
        <translation>占多行，每行都写金额</translation>
    </message>
    <message>
        <source>several rows, amounts on the first</source>
        <translation>占多行，金额只在第一行</translation>
    </message>
    <message>
        <source>several rows, amounts added up</source>
        <translation>占多行，各行金额相加</translation>
    </message>
    <message>
        <source>year, month, day</source>
        <translation>年、月、日</translation>
    </message>
    <message>
        <source>day, month, year</source>
        <translation>日、月、年</translation>
    </message>
    <message>
        <source>month, day, year</source>
        <translation>月、日、年</translation>
    </message>
    <message>
        <source>Order number</source>
        <translation>订单号</translation>
    </message>
    <message>
        <source>Ordered on</source>
        <translation>下单时间</translation>
    </message>
    <message>
        <source>Paid on</source>
        <translation>付款时间</translation>
    </message>
    <message>
        <source>Completed on</source>
        <translation>完成时间</translation>
    </message>
    <message>
        <source>Cancelled on</source>
        <translation>取消时间</translation>
    </message>
    <message>
        <source>State</source>
        <translation>订单状态</translation>
    </message>
    <message>
        <source>Amount paid</source>
        <translation>实付金额</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>总金额</translation>
    </message>
    <message>
        <source>Goods in all</source>
        <translation>商品金额</translation>
    </message>
    <message>
        <source>Postage</source>
        <translation>运费</translation>
    </message>
    <message>
        <source>Discount</source>
        <translation>优惠金额</translation>
    </message>
    <message>
        <source>Refund</source>
        <translation>退款金额</translation>
    </message>
    <message>
        <source>Currency</source>
        <translation>币种</translation>
    </message>
    <message>
        <source>Buyer&apos;s name</source>
        <translation>买家姓名</translation>
    </message>
    <message>
        <source>Account or card</source>
        <translation>账号或会员卡号</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>电话</translation>
    </message>
    <message>
        <source>Landline</source>
        <translation>座机</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>邮箱</translation>
    </message>
    <message>
        <source>Receiver&apos;s name</source>
        <translation>收货人</translation>
    </message>
    <message>
        <source>Province</source>
        <translation>省份</translation>
    </message>
    <message>
        <source>City</source>
        <translation>城市</translation>
    </message>
    <message>
        <source>District</source>
        <translation>区县</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>地址</translation>
    </message>
    <message>
        <source>Postcode</source>
        <translation>邮编</translation>
    </message>
    <message>
        <source>Country</source>
        <translation>国家</translation>
    </message>
    <message>
        <source>Goods</source>
        <translation>商品名称</translation>
    </message>
    <message>
        <source>Number of pieces</source>
        <translation>件数</translation>
    </message>
    <message>
        <source>Coupon</source>
        <translation>优惠券</translation>
    </message>
    <message>
        <source>Buyer&apos;s note</source>
        <translation>买家留言</translation>
    </message>
    <message>
        <source>Our note</source>
        <translation>商家备注</translation>
    </message>
    <message>
        <source>Shop</source>
        <translation>店铺</translation>
    </message>
    <message>
        <source>Item: goods</source>
        <translation>明细：商品名称</translation>
    </message>
    <message>
        <source>Item: SKU</source>
        <translation>明细：货号</translation>
    </message>
    <message>
        <source>Item: size or colour</source>
        <translation>明细：规格</translation>
    </message>
    <message>
        <source>Item: quantity</source>
        <translation>明细：数量</translation>
    </message>
    <message>
        <source>Item: unit price</source>
        <translation>明细：单价</translation>
    </message>
    <message>
        <source>Item: amount</source>
        <translation>明细：金额</translation>
    </message>
    <message>
        <source>Item: amount paid</source>
        <translation>明细：实付</translation>
    </message>
    <message>
        <source>Item: refund</source>
        <translation>明细：退款</translation>
    </message>
    <message>
        <source>Item: brand</source>
        <translation>明细：品牌</translation>
    </message>
    <message>
        <source>Item: category</source>
        <translation>明细：分类</translation>
    </message>
    <message>
        <source>Item: its own number</source>
        <translation>明细：子订单号</translation>
    </message>
    <message>
        <source>SKU</source>
        <translation>货号</translation>
    </message>
    <message>
        <source>Size or colour</source>
        <translation>规格</translation>
    </message>
    <message>
        <source>Quantity</source>
        <translation>数量</translation>
    </message>
    <message>
        <source>Unit price</source>
        <translation>单价</translation>
    </message>
    <message>
        <source>Brand</source>
        <translation>品牌</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>分类</translation>
    </message>
    <message>
        <source>Its own number</source>
        <translation>自有编号</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Company</source>
        <translation>公司</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Accepts e-mail</source>
        <translation>接受邮件</translation>
    </message>
    <message>
        <source>Accepts text messages</source>
        <translation>接受短信</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>售价</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>成本</translation>
    </message>
    <message>
        <source>Barcode</source>
        <translation>条码</translation>
    </message>
    <message>
        <source>Handle</source>
        <translation>链接名</translation>
    </message>
    <message>
        <source>Date and time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>WeChat</source>
        <translation>微信</translation>
    </message>
    <message>
        <source>Kind of contact</source>
        <translation>沟通类型</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>渠道</translation>
    </message>
    <message>
        <source>Who called whom</source>
        <translation>方向</translation>
    </message>
    <message>
        <source>Staff</source>
        <translation>员工</translation>
    </message>
    <message>
        <source>What was said</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>Rating</source>
        <translation>评分</translation>
    </message>
    <message>
        <source>Follow-up date</source>
        <translation>跟进日期</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Choose the column that holds the day of the order.</source>
        <translation>请选出哪一列是下单日期。</translation>
    </message>
    <message>
        <source>Choose the column that holds the order number.</source>
        <translation>请选出哪一列是订单号。</translation>
    </message>
    <message>
        <source>Choose the column that names the goods.</source>
        <translation>请选出哪一列是商品名称。</translation>
    </message>
    <message>
        <source>Choose a column with a name, an account, a phone or an e-mail address.</source>
        <translation>请选出哪一列是姓名、账号、电话或邮箱。</translation>
    </message>
    <message>
        <source>Choose the column that holds the day of the contact.</source>
        <translation>请选出哪一列是沟通日期。</translation>
    </message>
    <message>
        <source>Choose the column that says which customer it was.</source>
        <translation>请选出哪一列说明是哪位客户。</translation>
    </message>
    <message>
        <source>Choose the column that names the product.</source>
        <translation>请选出哪一列是商品名称或编码。</translation>
    </message>
    <message>
        <source>Choose the column that holds the day.</source>
        <translation>请选出哪一列是日期。</translation>
    </message>
    <message>
        <source>Choose the column that holds the takings.</source>
        <translation>请选出哪一列是营业额。</translation>
    </message>
    <message>
        <source>Leave out</source>
        <translation>不导入</translation>
    </message>
    <message>
        <source>says nothing</source>
        <translation>不说明状态</translation>
    </message>
    <message>
        <source>Closed, never paid</source>
        <translation>已关闭，未付款</translation>
    </message>
</context>
<context>
    <name>messages</name>
    <message>
        <source>Something went wrong inside the program. Nothing was stored. The log says more: Help › Open log.</source>
        <translation>软件内部出错了，什么也没有存。日志里有详情：帮助 › 打开日志。</translation>
    </message>
    <message>
        <source>{file} is not there any more. Choose it again.</source>
        <translation>{file} 已经不在了，请重新选择。</translation>
    </message>
    <message>
        <source>{file} is empty. Export it again from the platform.</source>
        <translation>{file} 是空的，请从平台重新导出。</translation>
    </message>
    <message>
        <source>{file} is no text file, whatever its name says. Export it again as CSV.</source>
        <translation>{file} 名字像，其实不是文本文件。请重新导出为 CSV。</translation>
    </message>
    <message>
        <source>{file} is locked with a password. Save it without one and try again.</source>
        <translation>{file} 有密码保护。请另存为不带密码的文件后再试。</translation>
    </message>
    <message>
        <source>{file} is no Excel workbook and holds no table. Save it as .xlsx or CSV and try again.</source>
        <translation>{file} 不是 Excel 工作簿，里面也没有表格。请另存为 .xlsx 或 CSV 后再试。</translation>
    </message>
    <message>
        <source>{file} is larger than any export, or packed so that it would be. Export a shorter period.</source>
        <translation>{file} 比任何导出文件都大，或解压后会如此。请导出更短的时间段。</translation>
    </message>
    <message>
        <source>{file} has more than a million rows. Export shorter periods and import them one by one.</source>
        <translation>{file} 超过一百万行。请按较短的时间段分别导出，再逐个导入。</translation>
    </message>
    <message>
        <source>{file} has more than 500 columns. Delete those without a meaning and try again.</source>
        <translation>{file} 超过 500 列。请删除没有意义的列后再试。</translation>
    </message>
    <message>
        <source>{file} holds instructions that no export has, and was not read. Export it again yourself.</source>
        <translation>{file} 含有导出文件中不该有的指令，没有读取。请自己重新导出。</translation>
    </message>
    <message>
        <source>{file} may not be read. Close the program that has it open, or copy it elsewhere.</source>
        <translation>{file} 不让读。请关掉正打开它的程序，或把它复制到别处。</translation>
    </message>
    <message>
        <source>{file} cannot be read. Copy it to this computer and try again.</source>
        <translation>{file} 读不了。请复制到这台电脑上再试。</translation>
    </message>
    <message>
        <source>{file} is no export that the program knows. Its first columns are: {columns}.</source>
        <translation>{file} 不是软件认识的导出文件。它的前几列是：{columns}。</translation>
    </message>
    <message>
        <source>{file} is not there any more. Open another shop file.</source>
        <translation>{file} 已经不在了，请打开别的店铺文件。</translation>
    </message>
    <message>
        <source>{file} is no shop file. It was not changed.</source>
        <translation>{file} 不是店铺文件，没有动它。</translation>
    </message>
    <message>
        <source>{file} belongs to another program. It was not changed.</source>
        <translation>{file} 是别的软件的文件，没有动它。</translation>
    </message>
    <message>
        <source>{file} is damaged. Restore the last backup; the damaged file will be kept.</source>
        <translation>{file} 已损坏。请恢复最近的备份，损坏的文件会留着。</translation>
    </message>
    <message>
        <source>{file} was last used by a newer Regulars. Install the newest version to open it. It was not changed.</source>
        <translation>{file} 上次是用更新版的熟客打开的。请装最新版再打开；没有动它。</translation>
    </message>
    <message>
        <source>{file} is open in another window of Regulars. Close it there first.</source>
        <translation>{file} 正在另一个熟客窗口里开着，请先在那里关掉。</translation>
    </message>
    <message>
        <source>{file} cannot be written. Copy it to a folder of your own, or remove its write protection.</source>
        <translation>{file} 写不进去。请复制到您自己的文件夹，或去掉写保护。</translation>
    </message>
    <message>
        <source>The disk is full. Nothing of this was stored. Make room, then try again.</source>
        <translation>磁盘满了，这次什么也没有存。请腾出空间再试。</translation>
    </message>
    <message>
        <source>The disk could not be read or written. Nothing of this was stored. Make a backup on another disk.</source>
        <translation>磁盘读写失败，这次什么也没有存。请在别的磁盘上做个备份。</translation>
    </message>
    <message>
        <source>{file} could not be brought up to date and was put back as it was. Use the older program for now.</source>
        <translation>{file} 升级没成功，已恢复原样。暂时请用旧版软件。</translation>
    </message>
    <message>
        <source>Someone changed this in the meantime. Look at it again, then repeat.</source>
        <translation>这期间有人改过。请再看一眼，然后重做。</translation>
    </message>
    <message>
        <source>{name} is not in the shop any more.</source>
        <translation>{name} 已经不在店里了。</translation>
    </message>
    <message>
        <source>The card could not be read. Scan it again, or type a name.</source>
        <translation>没有读出这张卡。请再扫一次，或输入姓名。</translation>
    </message>
    <message>
        <source>This is the card of another shop.</source>
        <translation>这是别家店的会员卡。</translation>
    </message>
    <message>
        <source>This card is ours, but its customer is not in the shop any more.</source>
        <translation>这是本店的卡，但这位客户已不在店里的资料中。</translation>
    </message>
    <message>
        <source>Please choose your name first, then type the PIN.</source>
        <translation>请先选姓名，再输入 PIN。</translation>
    </message>
    <message>
        <source>Too many wrong PINs. Try again in {time}.</source>
        <translation>PIN 输错次数太多。请在 {time} 后再试。</translation>
    </message>
    <message>
        <source>This PIN is not right.</source>
        <translation>PIN 不对。</translation>
    </message>
    <message>
        <source>This cannot be taken back: what it concerned has come in again since.</source>
        <translation>不能撤销：相关内容后来又导入过。</translation>
    </message>
    <message>
        <source>Points of this have been spent since. Take that back first, or refund the sale instead.</source>
        <translation>其中的积分后来已经用掉。请先撤销那一笔，或者改为退款。</translation>
    </message>
    <message>
        <source>The coupon of this sale has been used in another one since.</source>
        <translation>这笔销售的优惠券后来已在另一笔中使用。</translation>
    </message>
    <message>
        <source>This was taken back already.</source>
        <translation>这个已经撤销过了。</translation>
    </message>
    <message>
        <source>Please type something.</source>
        <translation>请填写内容。</translation>
    </message>
    <message>
        <source>This is taken already.</source>
        <translation>这个已经有了。</translation>
    </message>
    <message>
        <source>Please choose from the list.</source>
        <translation>请从列表里选。</translation>
    </message>
    <message>
        <source>Please type a number.</source>
        <translation>请填数字。</translation>
    </message>
    <message>
        <source>This cannot be less than nothing.</source>
        <translation>不能小于零。</translation>
    </message>
    <message>
        <source>Please type a date, such as 1990-05-03.</source>
        <translation>请填日期，例如 1990-05-03。</translation>
    </message>
    <message>
        <source>That day has passed. Please choose today or a later one.</source>
        <translation>这一天已经过去，请选今天或以后。</translation>
    </message>
    <message>
        <source>The lunar calendar of that year has no such day. Look at the month and whether it is a leap one.</source>
        <translation>那一年的农历没有这一天。请核对月份，以及是否闰月。</translation>
    </message>
    <message>
        <source>A PIN has four to eight digits.</source>
        <translation>PIN 为四到八位数字。</translation>
    </message>
    <message>
        <source>This PIN is the first that anybody would guess.</source>
        <translation>这个 PIN 太容易被猜到。</translation>
    </message>
    <message>
        <source>The two are not the same.</source>
        <translation>两次输入不一致。</translation>
    </message>
    <message>
        <source>This is no phone number.</source>
        <translation>这不是电话号码。</translation>
    </message>
    <message>
        <source>This is no e-mail address.</source>
        <translation>这不是邮箱地址。</translation>
    </message>
    <message>
        <source>Please choose 1 to 5.</source>
        <translation>请选 1 到 5。</translation>
    </message>
    <message>
        <source>A rumour is no fact. Note only what was seen or told.</source>
        <translation>传闻不算数。请只记亲眼看到或客户说过的。</translation>
    </message>
    <message>
        <source>Please choose somebody else.</source>
        <translation>请选别的人。</translation>
    </message>
    <message>
        <source>This is more or less than can be meant.</source>
        <translation>这个数太大或太小。</translation>
    </message>
    <message>
        <source>Please type a number above nothing.</source>
        <translation>请输入大于零的数。</translation>
    </message>
    <message>
        <source>Please type an amount above nothing.</source>
        <translation>请输入大于零的金额。</translation>
    </message>
    <message>
        <source>The last day is before the first.</source>
        <translation>结束日期早于开始日期。</translation>
    </message>
    <message>
        <source>Choose the shop&apos;s currency in the settings first.</source>
        <translation>请先在设置里选择店铺的货币。</translation>
    </message>
    <message>
        <source>This receipt came in with a file already. It is not counted a second time.</source>
        <translation>这张小票已随文件导入，不会重复计算。</translation>
    </message>
    <message>
        <source>No fewer than {points} points can be redeemed.</source>
        <translation>每次至少使用 {points} 积分。</translation>
    </message>
    <message>
        <source>The backup {file} is damaged and was not used. Choose another one.</source>
        <translation>备份 {file} 已损坏，没有使用。请选另一份。</translation>
    </message>
    <message>
        <source>The format file {file} cannot be used: {problem}</source>
        <translation>格式文件 {file} 用不了：{problem}</translation>
    </message>
    <message>
        <source>No points can be redeemed here.</source>
        <translation>这里不能使用积分。</translation>
    </message>
    <message>
        <source>No more than {points} points can be redeemed here.</source>
        <translation>这里最多可用 {points} 积分。</translation>
    </message>
    <message>
        <source>There is no coupon {code}. Read the code again.</source>
        <translation>没有优惠券 {code}，请核对券码。</translation>
    </message>
    <message>
        <source>Coupon {code} was withdrawn.</source>
        <translation>优惠券 {code} 已收回。</translation>
    </message>
    <message>
        <source>Coupon {code} is not valid yet.</source>
        <translation>优惠券 {code} 尚未生效。</translation>
    </message>
    <message>
        <source>Coupon {code} has lapsed.</source>
        <translation>优惠券 {code} 已过期。</translation>
    </message>
    <message>
        <source>Coupon {code} is for another currency.</source>
        <translation>优惠券 {code} 用于另一种货币。</translation>
    </message>
    <message>
        <source>Coupon {code} belongs to another customer.</source>
        <translation>优惠券 {code} 属于另一位客户。</translation>
    </message>
    <message>
        <source>Coupon {code} asks for a customer. Find her first.</source>
        <translation>优惠券 {code} 需要先确定客户。</translation>
    </message>
    <message>
        <source>This customer has used coupon {code} already.</source>
        <translation>这位客户已用过优惠券 {code}。</translation>
    </message>
    <message>
        <source>This sale is too small for coupon {code}.</source>
        <translation>金额未达到优惠券 {code} 的使用门槛。</translation>
    </message>
    <message>
        <source>Coupon {code} cannot be used together with another.</source>
        <translation>优惠券 {code} 不能与其他券同用。</translation>
    </message>
    <message>
        <source>Points cannot be redeemed beside coupon {code}.</source>
        <translation>使用优惠券 {code} 时不能再用积分。</translation>
    </message>
    <message>
        <source>No more than {amount} of sale {number} can be refunded.</source>
        <translation>销售 {number} 最多可退 {amount}。</translation>
    </message>
    <message>
        <source>Order {number} was not sold at the counter. Its refund comes in with the platform&apos;s file.</source>
        <translation>订单 {number} 不是在柜台售出的，退款随平台文件导入。</translation>
    </message>
    <message>
        <source>Sale {number} has been refunded already.</source>
        <translation>销售 {number} 已经退款。</translation>
    </message>
</context>
<context>
    <name>odd_orders</name>
    <message>
        <source>**Looks like a gift**</source>
        <translation>**像是送人的**</translation>
    </message>
    <message>
        <source>**Perhaps not her own**</source>
        <translation>**可能不是自用**</translation>
    </message>
    <message>
        <source>It counts as any other. This receiver is not asked about again.</source>
        <translation>照常计入；这位收货人以后不再问。</translation>
    </message>
    <message>
        <source>It counts as her purchase, but says nothing of her size and taste. The receiver becomes a customer of her own, to whom she gives gifts.</source>
        <translation>算这位客户的消费，但不算尺码和喜好；收货人另立一位客户，记为送礼对象。</translation>
    </message>
    <message>
        <source>It stays in the shop’s sales and leaves her figures, her rhythm, her state and her taste.</source>
        <translation>仍算店里的销售，但不算这位客户的数字、购买间隔、状态和喜好。</translation>
    </message>
    <message>
        <source>The same, and whoever borrowed the account is kept as a prospect.</source>
        <translation>同上，并把借号的人留作潜在客户。</translation>
    </message>
    <message>
        <source>It is asked about again after all others.</source>
        <translation>排到最后再问。</translation>
    </message>
    <message>
        <source>Receiver</source>
        <translation>收货人</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>电话</translation>
    </message>
    <message>
        <source>Sent to</source>
        <translation>寄往</translation>
    </message>
    <message>
        <source>Paid by</source>
        <translation>付款人</translation>
    </message>
    <message>
        <source>Goods</source>
        <translation>商品</translation>
    </message>
    <message>
        <source>Size and kind</source>
        <translation>尺码规格</translation>
    </message>
    <message>
        <source>Ordered at</source>
        <translation>下单时间</translation>
    </message>
    <message>
        <source>Paid</source>
        <translation>实付</translation>
    </message>
    <message>
        <source>Coupon</source>
        <translation>优惠券</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>{value} ({count}×)</source>
        <translation>{value}（{count} 次）</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>{least} to {most}</source>
        <translation>{least} 至 {most}</translation>
    </message>
</context>
<context>
    <name>places</name>
    <message>
        <source>Counter</source>
        <translation>柜台</translation>
    </message>
    <message>
        <source>Customers</source>
        <translation>客户</translation>
    </message>
    <message>
        <source>Who is who</source>
        <translation>认人</translation>
    </message>
    <message>
        <source>Odd orders</source>
        <translation>存疑订单</translation>
    </message>
    <message>
        <source>Segments</source>
        <translation>分群</translation>
    </message>
    <message>
        <source>Interactions</source>
        <translation>互动</translation>
    </message>
    <message>
        <source>Tasks</source>
        <translation>待办</translation>
    </message>
    <message>
        <source>Enquiries</source>
        <translation>询单</translation>
    </message>
    <message>
        <source>Today’s take</source>
        <translation>今日营业额</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>导入</translation>
    </message>
    <message>
        <source>History</source>
        <translation>历史</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>Profile</source>
        <translation>客户档案</translation>
    </message>
</context>
<context>
    <name>profile</name>
    <message>
        <source>do not ask</source>
        <translation>别问</translation>
    </message>
    <message>
        <source>ask only what is needed</source>
        <translation>只问必要的</translation>
    </message>
    <message>
        <source>a question now and then</source>
        <translation>偶尔问问可以</translation>
    </message>
    <message>
        <source>answers gladly</source>
        <translation>乐意回答</translation>
    </message>
    <message>
        <source>likes to be asked</source>
        <translation>喜欢被问</translation>
    </message>
    <message>
        <source>no messages</source>
        <translation>不要发消息</translation>
    </message>
    <message>
        <source>only what is needed</source>
        <translation>只发必要的</translation>
    </message>
    <message>
        <source>about one a month</source>
        <translation>一月一条左右</translation>
    </message>
    <message>
        <source>several a month</source>
        <translation>一月几条</translation>
    </message>
    <message>
        <source>messages are welcome</source>
        <translation>欢迎发消息</translation>
    </message>
    <message>
        <source>very low</source>
        <translation>很低</translation>
    </message>
    <message>
        <source>rather low</source>
        <translation>偏低</translation>
    </message>
    <message>
        <source>middling</source>
        <translation>一般</translation>
    </message>
    <message>
        <source>rather high</source>
        <translation>偏高</translation>
    </message>
    <message>
        <source>very high</source>
        <translation>很高</translation>
    </message>
    <message>
        <source>{number} of 5, {words}</source>
        <translation>{number} / 5，{words}</translation>
    </message>
    <message>
        <source>lunar {day}</source>
        <translation>农历 {day}</translation>
    </message>
    <message>
        <source>lunar {day} leap</source>
        <translation>农历 {day} 闰</translation>
    </message>
    <message>
        <source>No longer fresh: ask again</source>
        <translation>过了有效期，再问问</translation>
    </message>
    <message>
        <source>for: {why}</source>
        <translation>用途：{why}</translation>
    </message>
</context>
<context>
    <name>settings</name>
    <message>
        <source>Default: {value}.</source>
        <translation>默认：{value}。</translation>
    </message>
</context>
<context>
    <name>shortcuts</name>
    <message>
        <source>Go to page {number}</source>
        <translation>转到第 {number} 页</translation>
    </message>
    <message>
        <source>Find a customer</source>
        <translation>查找客户</translation>
    </message>
    <message>
        <source>All commands</source>
        <translation>全部操作</translation>
    </message>
    <message>
        <source>New customer</source>
        <translation>新客户</translation>
    </message>
    <message>
        <source>Log an interaction</source>
        <translation>记一笔互动</translation>
    </message>
    <message>
        <source>Record a sale</source>
        <translation>收款</translation>
    </message>
    <message>
        <source>Redeem the best offer</source>
        <translation>用最划算的优惠</translation>
    </message>
    <message>
        <source>Next pane</source>
        <translation>下一个区域</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>重做</translation>
    </message>
    <message>
        <source>Lock now</source>
        <translation>立即锁定</translation>
    </message>
    <message>
        <source>Switch user</source>
        <translation>换人</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>键盘快捷键</translation>
    </message>
    <message>
        <source>Help for this page</source>
        <translation>本页帮助</translation>
    </message>
    <message>
        <source>Back up now</source>
        <translation>立即备份</translation>
    </message>
    <message>
        <source>Import files</source>
        <translation>导入文件</translation>
    </message>
    <message>
        <source>Export this list</source>
        <translation>导出这个列表</translation>
    </message>
    <message>
        <source>Refresh</source>
        <translation>刷新</translation>
    </message>
    <message>
        <source>Larger text</source>
        <translation>放大文字</translation>
    </message>
    <message>
        <source>Smaller text</source>
        <translation>缩小文字</translation>
    </message>
    <message>
        <source>Normal text size</source>
        <translation>文字恢复默认大小</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>退出</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Select all</source>
        <translation>全选</translation>
    </message>
    <message>
        <source>Tag</source>
        <translation>打标签</translation>
    </message>
    <message>
        <source>Archive</source>
        <translation>归档</translation>
    </message>
    <message>
        <source>Choose columns</source>
        <translation>选择列</translation>
    </message>
    <message>
        <source>Close the detail</source>
        <translation>关闭详情</translation>
    </message>
    <message>
        <source>Same person</source>
        <translation>认作一人</translation>
    </message>
    <message>
        <source>Not the same</source>
        <translation>不是一人</translation>
    </message>
    <message>
        <source>One household</source>
        <translation>一家人</translation>
    </message>
    <message>
        <source>Decide later</source>
        <translation>以后再看</translation>
    </message>
    <message>
        <source>Keep the left name</source>
        <translation>留左边的名字</translation>
    </message>
    <message>
        <source>Keep the right name</source>
        <translation>留右边的名字</translation>
    </message>
    <message>
        <source>Open the profile</source>
        <translation>打开档案</translation>
    </message>
    <message>
        <source>Go back</source>
        <translation>返回</translation>
    </message>
    <message>
        <source>Hide the card</source>
        <translation>隐藏卡片</translation>
    </message>
    <message>
        <source>Her own order</source>
        <translation>订单是自用</translation>
    </message>
    <message>
        <source>The order is a gift</source>
        <translation>订单是送人的</translation>
    </message>
    <message>
        <source>Somebody borrowed the account</source>
        <translation>有人借号下单</translation>
    </message>
    <message>
        <source>Borrowed, keep the receiver as a prospect</source>
        <translation>借号，收货人留作潜客</translation>
    </message>
    <message>
        <source>Ask about the order later</source>
        <translation>这一单以后再问</translation>
    </message>
    <message>
        <source>Open whose order it is</source>
        <translation>打开这一单的客户</translation>
    </message>
    <message>
        <source>Finish the task</source>
        <translation>完成待办</translation>
    </message>
    <message>
        <source>Hand over the task</source>
        <translation>移交待办</translation>
    </message>
    <message>
        <source>Put off the task</source>
        <translation>待办改天</translation>
    </message>
    <message>
        <source>Open whom the task is about</source>
        <translation>打开待办的客户</translation>
    </message>
    <message>
        <source>Edit the task</source>
        <translation>修改待办</translation>
    </message>
    <message>
        <source>New task</source>
        <translation>新待办</translation>
    </message>
    <message>
        <source>The enquiry became a sale</source>
        <translation>询单成交</translation>
    </message>
    <message>
        <source>Lost at arrival</source>
        <translation>刚来就走了</translation>
    </message>
    <message>
        <source>Lost while choosing</source>
        <translation>挑选时走了</translation>
    </message>
    <message>
        <source>Lost at payment</source>
        <translation>付款时走了</translation>
    </message>
    <message>
        <source>Answered, not decided yet</source>
        <translation>已回复，还没定</translation>
    </message>
    <message>
        <source>Leave the enquiry for later</source>
        <translation>询单以后再看</translation>
    </message>
    <message>
        <source>Copy the script</source>
        <translation>复制话术</translation>
    </message>
    <message>
        <source>New enquiry</source>
        <translation>新询单</translation>
    </message>
    <message>
        <source>Open who asked</source>
        <translation>打开询问的客户</translation>
    </message>
    <message>
        <source>Save the form</source>
        <translation>保存表单</translation>
    </message>
    <message>
        <source>Leave the form</source>
        <translation>离开表单</translation>
    </message>
</context>
<context>
    <name>takings</name>
    <message>
        <source>Day</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Whole take</source>
        <translation>营业额</translation>
    </message>
    <message>
        <source>With a name</source>
        <translation>知道是谁</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>占比</translation>
    </message>
    <message>
        <source>Without a name</source>
        <translation>不知道是谁</translation>
    </message>
    <message>
        <source>From</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>typed here</source>
        <translation>在这里填的</translation>
    </message>
    <message>
        <source>a file</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>sales that are known</source>
        <translation>已知的销售</translation>
    </message>
</context>
<context>
    <name>tasks</name>
    <message>
        <source>Day</source>
        <translation>日子</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>客户</translation>
    </message>
    <message>
        <source>What</source>
        <translation>什么</translation>
    </message>
    <message>
        <source>As noted</source>
        <translation>记录</translation>
    </message>
    <message>
        <source>Turns</source>
        <translation>年满</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>哪天</translation>
    </message>
    <message>
        <source>What is to be done</source>
        <translation>要做什么</translation>
    </message>
    <message>
        <source>For whom</source>
        <translation>客户</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>谁做</translation>
    </message>
    <message>
        <source>anybody</source>
        <translation>谁都行</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>完成于</translation>
    </message>
    <message>
        <source>How it went</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>From</source>
        <translation>来自</translation>
    </message>
</context>
<context>
    <name>timeline</name>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>First met by</source>
        <translation>最初来自</translation>
    </message>
    <message>
        <source>In the archive</source>
        <translation>已归档</translation>
    </message>
    <message>
        <source>In the trash</source>
        <translation>在回收站</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>账号</translation>
    </message>
    <message>
        <source>Contact</source>
        <translation>联系方式</translation>
    </message>
    <message>
        <source>Kind of contact</source>
        <translation>联系方式类型</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>说明</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>地址</translation>
    </message>
    <message>
        <source>Receiver</source>
        <translation>收货人</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>电话</translation>
    </message>
    <message>
        <source>Country</source>
        <translation>国家</translation>
    </message>
    <message>
        <source>Province</source>
        <translation>省份</translation>
    </message>
    <message>
        <source>City</source>
        <translation>城市</translation>
    </message>
    <message>
        <source>District</source>
        <translation>区县</translation>
    </message>
    <message>
        <source>Street</source>
        <translation>街道</translation>
    </message>
    <message>
        <source>Postcode</source>
        <translation>邮编</translation>
    </message>
    <message>
        <source>State of the order</source>
        <translation>订单状态</translation>
    </message>
    <message>
        <source>Whose order</source>
        <translation>谁的订单</translation>
    </message>
    <message>
        <source>perhaps a gift, not for herself</source>
        <translation>可能是送人的</translation>
    </message>
    <message>
        <source>perhaps not her own</source>
        <translation>可能不是自用</translation>
    </message>
    <message>
        <source>not her own, not counted</source>
        <translation>不是自用，不计入</translation>
    </message>
    <message>
        <source>a gift for {receiver}</source>
        <translation>送给 {receiver}</translation>
    </message>
    <message>
        <source>a gift</source>
        <translation>送人的</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>渠道</translation>
    </message>
    <message>
        <source>Direction</source>
        <translation>谁找谁</translation>
    </message>
    <message>
        <source>Rating</source>
        <translation>满意程度</translation>
    </message>
    <message>
        <source>Task</source>
        <translation>待办</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>已办完</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>到期</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>Order {number}</source>
        <translation>订单 {number}</translation>
    </message>
    <message>
        <source>1 piece</source>
        <translation>1 件</translation>
    </message>
    <message>
        <source>{count} pieces</source>
        <translation>{count} 件</translation>
    </message>
    <message>
        <source>{number} of 5</source>
        <translation>{number} / 5</translation>
    </message>
    <message>
        <source>done on {day}</source>
        <translation>{day} 办完</translation>
    </message>
    <message>
        <source>to do by {day}</source>
        <translation>{day} 前要办</translation>
    </message>
    <message>
        <source>to do</source>
        <translation>待办</translation>
    </message>
    <message>
        <source>veiled</source>
        <translation>已遮住</translation>
    </message>
    <message>
        <source>for: {why}</source>
        <translation>用途：{why}</translation>
    </message>
    <message>
        <source>does not hold any more</source>
        <translation>已不再如此</translation>
    </message>
    <message>
        <source>{field}: {value}</source>
        <translation>{field}：{value}</translation>
    </message>
    <message>
        <source>taken back since</source>
        <translation>后来已撤销</translation>
    </message>
    <message>
        <source>{thing} {value} removed</source>
        <translation>移除{thing} {value}</translation>
    </message>
    <message>
        <source>{thing} {value} added</source>
        <translation>添加{thing} {value}</translation>
    </message>
    <message>
        <source>{thing}: {old} → {new}</source>
        <translation>{thing}：{old} → {new}</translation>
    </message>
</context>
<context>
    <name>words</name>
    <message>
        <source>Potential</source>
        <translation>潜在</translation>
    </message>
    <message>
        <source>New</source>
        <translation>新客</translation>
    </message>
    <message>
        <source>Active</source>
        <translation>活跃</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>预警</translation>
    </message>
    <message>
        <source>Churned</source>
        <translation>流失</translation>
    </message>
    <message>
        <source>Won back</source>
        <translation>挽回</translation>
    </message>
    <message>
        <source>Taobao</source>
        <translation>淘宝</translation>
    </message>
    <message>
        <source>Tmall</source>
        <translation>天猫</translation>
    </message>
    <message>
        <source>JD</source>
        <translation>京东</translation>
    </message>
    <message>
        <source>Pinduoduo</source>
        <translation>拼多多</translation>
    </message>
    <message>
        <source>Douyin</source>
        <translation>抖音</translation>
    </message>
    <message>
        <source>WeChat</source>
        <translation>微信</translation>
    </message>
    <message>
        <source>Kuaishou</source>
        <translation>快手</translation>
    </message>
    <message>
        <source>WeChat Shop</source>
        <translation>微信小店</translation>
    </message>
    <message>
        <source>Xiaohongshu</source>
        <translation>小红书</translation>
    </message>
    <message>
        <source>Youzan</source>
        <translation>有赞</translation>
    </message>
    <message>
        <source>1688</source>
        <translation>1688</translation>
    </message>
    <message>
        <source>Weidian</source>
        <translation>微店</translation>
    </message>
    <message>
        <source>Shopify</source>
        <translation>Shopify</translation>
    </message>
    <message>
        <source>Alipay</source>
        <translation>支付宝</translation>
    </message>
    <message>
        <source>WeChat Pay</source>
        <translation>微信支付</translation>
    </message>
    <message>
        <source>Amazon</source>
        <translation>亚马逊</translation>
    </message>
    <message>
        <source>eBay</source>
        <translation>eBay</translation>
    </message>
    <message>
        <source>Etsy</source>
        <translation>Etsy</translation>
    </message>
    <message>
        <source>Lazada</source>
        <translation>来赞达</translation>
    </message>
    <message>
        <source>Shopee</source>
        <translation>虾皮</translation>
    </message>
    <message>
        <source>Square</source>
        <translation>Square</translation>
    </message>
    <message>
        <source>TikTok Shop</source>
        <translation>TikTok Shop</translation>
    </message>
    <message>
        <source>WooCommerce</source>
        <translation>WooCommerce</translation>
    </message>
    <message>
        <source>Till</source>
        <translation>收银台</translation>
    </message>
    <message>
        <source>Member card</source>
        <translation>会员卡</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>电话</translation>
    </message>
    <message>
        <source>Address book</source>
        <translation>通讯录</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>邮箱</translation>
    </message>
    <message>
        <source>QQ</source>
        <translation>QQ</translation>
    </message>
    <message>
        <source>By hand</source>
        <translation>手工添加</translation>
    </message>
    <message>
        <source>Counter</source>
        <translation>柜台</translation>
    </message>
    <message>
        <source>Shop chat</source>
        <translation>店铺聊天</translation>
    </message>
    <message>
        <source>Text message</source>
        <translation>短信</translation>
    </message>
    <message>
        <source>Letter</source>
        <translation>信件</translation>
    </message>
    <message>
        <source>Social media</source>
        <translation>社交平台</translation>
    </message>
    <message>
        <source>Website</source>
        <translation>网站</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>其他</translation>
    </message>
    <message>
        <source>Mobile</source>
        <translation>手机</translation>
    </message>
    <message>
        <source>Landline</source>
        <translation>座机</translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation>未知</translation>
    </message>
    <message>
        <source>Unpaid</source>
        <translation>待付款</translation>
    </message>
    <message>
        <source>Paid</source>
        <translation>已付款</translation>
    </message>
    <message>
        <source>Shipped</source>
        <translation>已发货</translation>
    </message>
    <message>
        <source>Completed</source>
        <translation>已完成</translation>
    </message>
    <message>
        <source>Being refunded</source>
        <translation>退款中</translation>
    </message>
    <message>
        <source>Partly refunded</source>
        <translation>部分退款</translation>
    </message>
    <message>
        <source>Refunded</source>
        <translation>已退款</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>已关闭</translation>
    </message>
    <message>
        <source>Enquiry</source>
        <translation>询问</translation>
    </message>
    <message>
        <source>Advice</source>
        <translation>咨询建议</translation>
    </message>
    <message>
        <source>Deal talk</source>
        <translation>谈单</translation>
    </message>
    <message>
        <source>After-sale care</source>
        <translation>售后</translation>
    </message>
    <message>
        <source>Complaint</source>
        <translation>投诉</translation>
    </message>
    <message>
        <source>Return</source>
        <translation>退换货</translation>
    </message>
    <message>
        <source>Praise</source>
        <translation>表扬</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>评价</translation>
    </message>
    <message>
        <source>Visit</source>
        <translation>到店</translation>
    </message>
    <message>
        <source>Campaign question</source>
        <translation>活动咨询</translation>
    </message>
    <message>
        <source>Like or share</source>
        <translation>点赞或分享</translation>
    </message>
    <message>
        <source>Event or registration</source>
        <translation>活动或报名</translation>
    </message>
    <message>
        <source>From the customer</source>
        <translation>客户找我们</translation>
    </message>
    <message>
        <source>From us</source>
        <translation>我们找客户</translation>
    </message>
    <message>
        <source>Family</source>
        <translation>家人</translation>
    </message>
    <message>
        <source>Friend</source>
        <translation>朋友</translation>
    </message>
    <message>
        <source>Colleague</source>
        <translation>同事</translation>
    </message>
    <message>
        <source>Referred</source>
        <translation>介绍了</translation>
    </message>
    <message>
        <source>Gives gifts to</source>
        <translation>送礼给</translation>
    </message>
    <message>
        <source>Key person of</source>
        <translation>任关键联系人</translation>
    </message>
    <message>
        <source>Same household</source>
        <translation>同住</translation>
    </message>
    <message>
        <source>Basics</source>
        <translation>基本情况</translation>
    </message>
    <message>
        <source>Taste and circumstances</source>
        <translation>喜好与境况</translation>
    </message>
    <message>
        <source>Buying</source>
        <translation>消费</translation>
    </message>
    <message>
        <source>Tolerance</source>
        <translation>打扰分寸</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>文字</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>数字</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Choice</source>
        <translation>选项</translation>
    </message>
    <message>
        <source>Yes or no</source>
        <translation>是或否</translation>
    </message>
    <message>
        <source>Scale 1 to 5</source>
        <translation>1 到 5 分</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>Nickname</source>
        <translation>昵称</translation>
    </message>
    <message>
        <source>Company</source>
        <translation>公司</translation>
    </message>
    <message>
        <source>Contact person</source>
        <translation>联系人</translation>
    </message>
    <message>
        <source>Gender</source>
        <translation>性别</translation>
    </message>
    <message>
        <source>Birthday</source>
        <translation>生日</translation>
    </message>
    <message>
        <source>Online Retail</source>
        <translation>公开零售数据</translation>
    </message>
    <message>
        <source>Her own</source>
        <translation>是自用</translation>
    </message>
    <message>
        <source>Borrowed account</source>
        <translation>借号下单</translation>
    </message>
    <message>
        <source>A gift</source>
        <translation>送人的</translation>
    </message>
    <message>
        <source>New Year’s Day</source>
        <translation>元旦</translation>
    </message>
    <message>
        <source>Laba</source>
        <translation>腊八</translation>
    </message>
    <message>
        <source>Little New Year</source>
        <translation>小年</translation>
    </message>
    <message>
        <source>Chinese New Year’s Eve</source>
        <translation>除夕</translation>
    </message>
    <message>
        <source>Chinese New Year</source>
        <translation>春节</translation>
    </message>
    <message>
        <source>Lantern Festival</source>
        <translation>元宵节</translation>
    </message>
    <message>
        <source>Valentine’s Day</source>
        <translation>情人节</translation>
    </message>
    <message>
        <source>Dragon Head Day</source>
        <translation>龙抬头</translation>
    </message>
    <message>
        <source>Women’s Day</source>
        <translation>妇女节</translation>
    </message>
    <message>
        <source>Qingming</source>
        <translation>清明</translation>
    </message>
    <message>
        <source>Labour Day</source>
        <translation>劳动节</translation>
    </message>
    <message>
        <source>Mother’s Day</source>
        <translation>母亲节</translation>
    </message>
    <message>
        <source>520</source>
        <translation>520</translation>
    </message>
    <message>
        <source>Children’s Day</source>
        <translation>儿童节</translation>
    </message>
    <message>
        <source>Dragon Boat Festival</source>
        <translation>端午节</translation>
    </message>
    <message>
        <source>618 sale</source>
        <translation>618</translation>
    </message>
    <message>
        <source>Father’s Day</source>
        <translation>父亲节</translation>
    </message>
    <message>
        <source>Qixi</source>
        <translation>七夕</translation>
    </message>
    <message>
        <source>Ghost Festival</source>
        <translation>中元节</translation>
    </message>
    <message>
        <source>Teachers’ Day</source>
        <translation>教师节</translation>
    </message>
    <message>
        <source>Mid-Autumn Festival</source>
        <translation>中秋节</translation>
    </message>
    <message>
        <source>National Day</source>
        <translation>国庆节</translation>
    </message>
    <message>
        <source>Double Ninth Festival</source>
        <translation>重阳节</translation>
    </message>
    <message>
        <source>Halloween</source>
        <translation>万圣节</translation>
    </message>
    <message>
        <source>Double 11</source>
        <translation>双11</translation>
    </message>
    <message>
        <source>Thanksgiving</source>
        <translation>感恩节</translation>
    </message>
    <message>
        <source>Black Friday</source>
        <translation>黑色星期五</translation>
    </message>
    <message>
        <source>Double 12</source>
        <translation>双12</translation>
    </message>
    <message>
        <source>Winter Solstice</source>
        <translation>冬至</translation>
    </message>
    <message>
        <source>Christmas Eve</source>
        <translation>平安夜</translation>
    </message>
    <message>
        <source>Christmas</source>
        <translation>圣诞节</translation>
    </message>
    <message>
        <source>Monday</source>
        <translation>星期一</translation>
    </message>
    <message>
        <source>Tuesday</source>
        <translation>星期二</translation>
    </message>
    <message>
        <source>Wednesday</source>
        <translation>星期三</translation>
    </message>
    <message>
        <source>Thursday</source>
        <translation>星期四</translation>
    </message>
    <message>
        <source>Friday</source>
        <translation>星期五</translation>
    </message>
    <message>
        <source>Saturday</source>
        <translation>星期六</translation>
    </message>
    <message>
        <source>Sunday</source>
        <translation>星期日</translation>
    </message>
    <message>
        <source>Job title</source>
        <translation>职务</translation>
    </message>
    <message>
        <source>Income</source>
        <translation>收入</translation>
    </message>
    <message>
        <source>Standing in the trade</source>
        <translation>行业地位</translation>
    </message>
    <message>
        <source>Background</source>
        <translation>背景</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Styles liked</source>
        <translation>喜欢的风格</translation>
    </message>
    <message>
        <source>Price sensitivity</source>
        <translation>对价格在意</translation>
    </message>
    <message>
        <source>Brand leaning</source>
        <translation>品牌偏好</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>尺码</translation>
    </message>
    <message>
        <source>People in the household</source>
        <translation>家里几口人</translation>
    </message>
    <message>
        <source>Household</source>
        <translation>家里情况</translation>
    </message>
    <message>
        <source>Diet</source>
        <translation>饮食</translation>
    </message>
    <message>
        <source>Health</source>
        <translation>健康</translation>
    </message>
    <message>
        <source>Interests</source>
        <translation>兴趣</translation>
    </message>
    <message>
        <source>Cares for levels and points</source>
        <translation>在意等级积分</translation>
    </message>
    <message>
        <source>Way of buying</source>
        <translation>购买习惯</translation>
    </message>
    <message>
        <source>Also buys at</source>
        <translation>还在哪里买</translation>
    </message>
    <message>
        <source>Preferred channel</source>
        <translation>喜欢的渠道</translation>
    </message>
    <message>
        <source>Delivery wishes</source>
        <translation>收货要求</translation>
    </message>
    <message>
        <source>Tolerance for questions</source>
        <translation>愿不愿被问</translation>
    </message>
    <message>
        <source>Tolerance for messages</source>
        <translation>愿不愿收消息</translation>
    </message>
    <message>
        <source>Accepts e-mail</source>
        <translation>接受邮件</translation>
    </message>
    <message>
        <source>Accepts text messages</source>
        <translation>接受短信</translation>
    </message>
    <message>
        <source>Female</source>
        <translation>女</translation>
    </message>
    <message>
        <source>Male</source>
        <translation>男</translation>
    </message>
    <message>
        <source>Low</source>
        <translation>低</translation>
    </message>
    <message>
        <source>Middle</source>
        <translation>中</translation>
    </message>
    <message>
        <source>High</source>
        <translation>高</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>是</translation>
    </message>
    <message>
        <source>No</source>
        <translation>否</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>个人</translation>
    </message>
    <message>
        <source>Seen</source>
        <translation>亲眼所见</translation>
    </message>
    <message>
        <source>Told by the customer</source>
        <translation>客户说的</translation>
    </message>
    <message>
        <source>Inferred</source>
        <translation>推断</translation>
    </message>
    <message>
        <source>The customer</source>
        <translation>客户本人</translation>
    </message>
    <message>
        <source>Seen by us</source>
        <translation>我们看到的</translation>
    </message>
    <message>
        <source>A file</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>A survey</source>
        <translation>问卷</translation>
    </message>
    <message>
        <source>Someone else</source>
        <translation>别人</translation>
    </message>
    <message>
        <source>Champions</source>
        <translation>重要价值</translation>
    </message>
    <message>
        <source>Loyal customers</source>
        <translation>忠诚</translation>
    </message>
    <message>
        <source>Potential loyalists</source>
        <translation>有望忠诚</translation>
    </message>
    <message>
        <source>New customers</source>
        <translation>新近客户</translation>
    </message>
    <message>
        <source>Promising</source>
        <translation>有潜力</translation>
    </message>
    <message>
        <source>Need attention</source>
        <translation>要留意</translation>
    </message>
    <message>
        <source>About to sleep</source>
        <translation>快沉睡</translation>
    </message>
    <message>
        <source>Must not be lost</source>
        <translation>重要唤回</translation>
    </message>
    <message>
        <source>At risk</source>
        <translation>有风险</translation>
    </message>
    <message>
        <source>Hibernating</source>
        <translation>沉睡</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>地址</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>账号</translation>
    </message>
    <message>
        <source>Usually buys</source>
        <translation>常买</translation>
    </message>
    <message>
        <source>Card</source>
        <translation>会员卡</translation>
    </message>
    <message>
        <source>Bought from – to</source>
        <translation>购买时段</translation>
    </message>
    <message>
        <source>the same</source>
        <translation>相同</translation>
    </message>
    <message>
        <source>fits</source>
        <translation>对得上</translation>
    </message>
    <message>
        <source>differs</source>
        <translation>不同</translation>
    </message>
    <message>
        <source>Earned</source>
        <translation>获得</translation>
    </message>
    <message>
        <source>Redeemed</source>
        <translation>使用</translation>
    </message>
    <message>
        <source>Refund</source>
        <translation>退款</translation>
    </message>
    <message>
        <source>Correction</source>
        <translation>更正</translation>
    </message>
    <message>
        <source>Gift</source>
        <translation>赠送</translation>
    </message>
    <message>
        <source>Lapsed</source>
        <translation>过期</translation>
    </message>
    <message>
        <source>Amount off</source>
        <translation>减免金额</translation>
    </message>
    <message>
        <source>Percent off</source>
        <translation>打折</translation>
    </message>
    <message>
        <source>Money spent</source>
        <translation>消费金额</translation>
    </message>
    <message>
        <source>Points earned</source>
        <translation>获得的积分</translation>
    </message>
    <message>
        <source>Rounded down</source>
        <translation>向下取整</translation>
    </message>
    <message>
        <source>Rounded to the nearest</source>
        <translation>四舍五入</translation>
    </message>
    <message>
        <source>Rounded up</source>
        <translation>向上取整</translation>
    </message>
    <message>
        <source>Never</source>
        <translation>永不</translation>
    </message>
    <message>
        <source>After so many months</source>
        <translation>若干个月后</translation>
    </message>
    <message>
        <source>At the end of a year</source>
        <translation>年底</translation>
    </message>
    <message>
        <source>This cell is needed and is empty.</source>
        <translation>这一格必须有内容，却是空的。</translation>
    </message>
    <message>
        <source>This is no date.</source>
        <translation>这不是日期。</translation>
    </message>
    <message>
        <source>This is no amount of money.</source>
        <translation>这不是金额。</translation>
    </message>
    <message>
        <source>This is no number.</source>
        <translation>这不是数字。</translation>
    </message>
    <message>
        <source>This order status is not known.</source>
        <translation>不认识这个订单状态。</translation>
    </message>
    <message>
        <source>A spreadsheet has cut this number. Export the file again and import it without opening it first.</source>
        <translation>这个号码被表格软件截断了。请重新导出，不要先打开，直接导入。</translation>
    </message>
    <message>
        <source>The row has fewer cells than the header.</source>
        <translation>这一行的格数比表头少。</translation>
    </message>
    <message>
        <source>The row has more cells than the header.</source>
        <translation>这一行的格数比表头多。</translation>
    </message>
    <message>
        <source>The row holds NUL bytes: the file is damaged here.</source>
        <translation>这一行有空字节，文件在这里损坏了。</translation>
    </message>
    <message>
        <source>These letters are in another encoding than the rest of the file.</source>
        <translation>这些文字的编码和文件其余部分不同。</translation>
    </message>
    <message>
        <source>This order stands in the file twice with different content; the first was taken.</source>
        <translation>这笔订单在文件里出现两次且内容不同，取第一次的。</translation>
    </message>
    <message>
        <source>This contact is broken here; what can be read of it was taken.</source>
        <translation>这个联系人在此处损坏；能读出的内容已保留。</translation>
    </message>
    <message>
        <source>A formula failed in this cell, which was taken as empty. Correct it in Excel and import again.</source>
        <translation>此单元格的公式出错，按空白处理。请在 Excel 中改正后重新导入。</translation>
    </message>
    <message>
        <source>This sheet could be imported too. Save it as a file of its own, or move it to the front.</source>
        <translation>这个工作表也可以导入。请把它另存为单独的文件，或移到最前面。</translation>
    </message>
    <message>
        <source>These letters were saved in a wrong encoding. Export again and open the file with Data › From text, choosing UTF-8, or do not open it at all.</source>
        <translation>这些文字曾以错误的编码保存。请重新导出，用“数据 › 自文本”并选择 UTF-8 打开，或不要打开直接导入。</translation>
    </message>
    <message>
        <source>A spreadsheet has taken the zeros in front. Export again and import the file without opening it first.</source>
        <translation>表格软件去掉了前面的零。请重新导出，不要先打开，直接导入。</translation>
    </message>
    <message>
        <source>A spreadsheet has taken days for months in this column. Export again and import the file without opening it first.</source>
        <translation>表格软件把这一列的日和月弄反了。请重新导出，不要先打开，直接导入。</translation>
    </message>
    <message>
        <source>The cells of this row stand beside their columns: a comma too many or too few. Correct the row or export again.</source>
        <translation>这一行的单元格错了位：多了或少了一个逗号。请改正这一行，或重新导出。</translation>
    </message>
    <message>
        <source>This number or day stands in the file twice with different content; the first was taken.</source>
        <translation>这个编号或日期在文件里出现两次且内容不同，取第一次的。</translation>
    </message>
    <message>
        <source>This word is not known here.</source>
        <translation>这里不认识这个词。</translation>
    </message>
    <message>
        <source>The order of this line is not in the shop. Import the order report first.</source>
        <translation>这条明细的订单店里没有。请先导入订单报表。</translation>
    </message>
    <message>
        <source>Taobao or Tmall orders</source>
        <translation>淘宝或天猫订单</translation>
    </message>
    <message>
        <source>Taobao or Tmall order items</source>
        <translation>淘宝或天猫订单明细</translation>
    </message>
    <message>
        <source>JD orders</source>
        <translation>京东订单</translation>
    </message>
    <message>
        <source>Pinduoduo orders</source>
        <translation>拼多多订单</translation>
    </message>
    <message>
        <source>Douyin orders</source>
        <translation>抖店订单</translation>
    </message>
    <message>
        <source>Kuaishou orders</source>
        <translation>快手小店订单</translation>
    </message>
    <message>
        <source>WeChat Shop orders</source>
        <translation>微信小店订单</translation>
    </message>
    <message>
        <source>Xiaohongshu orders</source>
        <translation>小红书订单</translation>
    </message>
    <message>
        <source>Youzan orders</source>
        <translation>有赞订单</translation>
    </message>
    <message>
        <source>Youzan order items</source>
        <translation>有赞订单商品</translation>
    </message>
    <message>
        <source>Youzan customers</source>
        <translation>有赞客户</translation>
    </message>
    <message>
        <source>1688 orders</source>
        <translation>1688 订单</translation>
    </message>
    <message>
        <source>Weidian orders</source>
        <translation>微店订单</translation>
    </message>
    <message>
        <source>Shopify orders</source>
        <translation>Shopify 订单</translation>
    </message>
    <message>
        <source>Shopify customers</source>
        <translation>Shopify 客户</translation>
    </message>
    <message>
        <source>Contacts of a phone</source>
        <translation>手机通讯录</translation>
    </message>
    <message>
        <source>Shopify products</source>
        <translation>Shopify 商品</translation>
    </message>
    <message>
        <source>Alipay bill</source>
        <translation>支付宝账单</translation>
    </message>
    <message>
        <source>Alipay merchant bill</source>
        <translation>支付宝商家账单</translation>
    </message>
    <message>
        <source>WeChat Pay bill</source>
        <translation>微信支付账单</translation>
    </message>
    <message>
        <source>WeChat Pay merchant bill</source>
        <translation>微信支付商户账单</translation>
    </message>
    <message>
        <source>Amazon All Orders report</source>
        <translation>亚马逊“所有订单”报告</translation>
    </message>
    <message>
        <source>Amazon new or unshipped orders</source>
        <translation>亚马逊新订单或未发货订单</translation>
    </message>
    <message>
        <source>eBay orders</source>
        <translation>eBay 订单</translation>
    </message>
    <message>
        <source>Etsy orders</source>
        <translation>Etsy 订单</translation>
    </message>
    <message>
        <source>Etsy order items</source>
        <translation>Etsy 订单明细</translation>
    </message>
    <message>
        <source>Lazada orders</source>
        <translation>来赞达订单</translation>
    </message>
    <message>
        <source>Shopee orders</source>
        <translation>虾皮订单</translation>
    </message>
    <message>
        <source>Online Retail (public set)</source>
        <translation>Online Retail（公开数据集）</translation>
    </message>
    <message>
        <source>Square sales</source>
        <translation>Square 销售明细</translation>
    </message>
    <message>
        <source>Square customers</source>
        <translation>Square 客户</translation>
    </message>
    <message>
        <source>TikTok Shop orders</source>
        <translation>TikTok Shop 订单</translation>
    </message>
    <message>
        <source>WooCommerce orders, from Analytics</source>
        <translation>WooCommerce 订单（Analytics 导出）</translation>
    </message>
    <message>
        <source>WooCommerce orders, from Advanced Order Export</source>
        <translation>WooCommerce 订单（Advanced Order Export 插件导出）</translation>
    </message>
</context>
</TS>
