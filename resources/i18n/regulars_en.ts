<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>BirthdaysPane</name>
    <message numerus="yes">
        <source>%n task(s) noted.</source>
        <translation>
            <numerusform>%n task noted.</numerusform>
            <numerusform>%n tasks noted.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DataSection</name>
    <message numerus="yes">
        <source>**The sums of %n customer(s) were wrong and were made anew.**</source>
        <translation>
            <numerusform>**The sums of %Ln customer were wrong and were made anew.**</numerusform>
            <numerusform>**The sums of %Ln customers were wrong and were made anew.**</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>**The points of %n order(s) are not what they should be.** Book the points of orders again.</source>
        <translation>
            <numerusform>**The points of %n order are not what they should be.** Book the points of orders again.</numerusform>
            <numerusform>**The points of %n orders are not what they should be.** Book the points of orders again.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DropOverlay</name>
    <message numerus="yes">
        <source>%n file(s) were not taken: export files end in .csv, .txt or .tsv.</source>
        <translation>
            <numerusform>%Ln file was not taken: export files end in .csv, .txt or .tsv.</numerusform>
            <numerusform>%Ln files were not taken: export files end in .csv, .txt or .tsv.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>EnquiriesPage</name>
    <message numerus="yes">
        <source>%n waiting, the oldest first</source>
        <translation>
            <numerusform>%n waiting, the oldest first</numerusform>
            <numerusform>%n waiting, the oldest first</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Facets</name>
    <message numerus="yes">
        <source>Show %n empty field(s)</source>
        <translation>
            <numerusform>Show %Ln empty field</numerusform>
            <numerusform>Show %Ln empty fields</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FileLine</name>
    <message numerus="yes">
        <source>%n line(s)</source>
        <translation>
            <numerusform>%Ln line</numerusform>
            <numerusform>%Ln lines</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FindingsView</name>
    <message numerus="yes">
        <source>%n finding(s) copied</source>
        <translation>
            <numerusform>%Ln finding copied</numerusform>
            <numerusform>%Ln findings copied</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) to fix. Put them right in Excel and drop the file on this window.</source>
        <translation>
            <numerusform>%n row to fix. Put them right in Excel and drop the file on this window.</numerusform>
            <numerusform>%n rows to fix. Put them right in Excel and drop the file on this window.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FormatLine</name>
    <message numerus="yes">
        <source>%n column(s)</source>
        <translation>
            <numerusform>%n column</numerusform>
            <numerusform>%n columns</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Head</name>
    <message numerus="yes">
        <source>%n order(s) of others not counted</source>
        <translation>
            <numerusform>%n order of others not counted</numerusform>
            <numerusform>%n orders of others not counted</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n order(s) in {currency}: {money}</source>
        <translation>
            <numerusform>%Ln order in {currency}: {money}</numerusform>
            <numerusform>%Ln orders in {currency}: {money}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n gift(s) among them</source>
        <translation>
            <numerusform>%n gift among them</numerusform>
            <numerusform>%n gifts among them</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ImportPage</name>
    <message numerus="yes">
        <source>Reading %n file(s)…</source>
        <translation>
            <numerusform>Reading %Ln file…</numerusform>
            <numerusform>Reading %Ln files…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) came in</source>
        <translation>
            <numerusform>%Ln row came in</numerusform>
            <numerusform>%Ln rows came in</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s)</source>
        <translation>
            <numerusform>%Ln file</numerusform>
            <numerusform>%Ln files</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>InboxPage</name>
    <message numerus="yes">
        <source>%n pair(s) left</source>
        <translation>
            <numerusform>%n pair left</numerusform>
            <numerusform>%n pairs left</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n looked at today</source>
        <translation>
            <numerusform>%n looked at today</numerusform>
            <numerusform>%n looked at today</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n number(s) or address(es) count as nobody&apos;s</source>
        <translation>
            <numerusform>%n number or address counts as nobody&apos;s</numerusform>
            <numerusform>%n numbers or addresses count as nobody&apos;s</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>InteractionsPage</name>
    <message numerus="yes">
        <source>%n interaction(s) shown</source>
        <translation>
            <numerusform>%Ln interaction shown</numerusform>
            <numerusform>%Ln interactions shown</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n interaction(s)</source>
        <translation>
            <numerusform>%Ln interaction</numerusform>
            <numerusform>%Ln interactions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) copied.</source>
        <translation>
            <numerusform>%Ln row copied.</numerusform>
            <numerusform>%Ln rows copied.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message numerus="yes">
        <source>%n thing(s) were kept because they were changed since: {names}</source>
        <translation>
            <numerusform>%Ln thing was kept because it was changed since: {names}</numerusform>
            <numerusform>%Ln things were kept because they were changed since: {names}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new export(s) in {folder}</source>
        <translation>
            <numerusform>%n new export in {folder}</numerusform>
            <numerusform>%n new exports in {folder}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) have passed since the last backup.</source>
        <translation>
            <numerusform>%Ln day has passed since the last backup.</numerusform>
            <numerusform>%Ln days have passed since the last backup.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>OddOrdersPane</name>
    <message numerus="yes">
        <source>%n order(s) left</source>
        <translation>
            <numerusform>%n order left</numerusform>
            <numerusform>%n orders left</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>OffersNote</name>
    <message numerus="yes">
        <source>**%n new export(s)** in {folder}</source>
        <translation>
            <numerusform>**%n new export** in {folder}</numerusform>
            <numerusform>**%n new exports** in {folder}</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PastPane</name>
    <message numerus="yes">
        <source>%n row(s) came in</source>
        <translation>
            <numerusform>%n row came in</numerusform>
            <numerusform>%n rows came in</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PreviewPane</name>
    <message numerus="yes">
        <source>%n file(s)</source>
        <translation>
            <numerusform>%Ln file</numerusform>
            <numerusform>%Ln files</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ResultPane</name>
    <message numerus="yes">
        <source>%n file(s)</source>
        <translation>
            <numerusform>%Ln file</numerusform>
            <numerusform>%Ln files</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n finding(s)</source>
        <translation>
            <numerusform>%Ln finding</numerusform>
            <numerusform>%Ln findings</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>**%n row(s) came in.**</source>
        <translation>
            <numerusform>**%Ln row came in.**</numerusform>
            <numerusform>**%Ln rows came in.**</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n order(s) wait for their order report and count once it is imported.</source>
        <translation>
            <numerusform>%Ln order waits for its order report and counts once it is imported.</numerusform>
            <numerusform>%Ln orders wait for their order report and count once it is imported.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ScannerSection</name>
    <message numerus="yes">
        <source>Read: {code} (%n letter(s))</source>
        <translation>
            <numerusform>Read: {code} (%n letter)</numerusform>
            <numerusform>Read: {code} (%n letters)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Settling</name>
    <message numerus="yes">
        <source>%n customer(s) were recognised as the same.</source>
        <translation>
            <numerusform>%n customer was recognised as somebody we know.</numerusform>
            <numerusform>%n customers were recognised as people we know.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SharedDialog</name>
    <message numerus="yes">
        <source>%n customer(s)</source>
        <translation>
            <numerusform>%n customer</numerusform>
            <numerusform>%n customers</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TasksPage</name>
    <message numerus="yes">
        <source>%n due</source>
        <translation>
            <numerusform>%n due</numerusform>
            <numerusform>%n due</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n task(s) to be done again.</source>
        <translation>
            <numerusform>%n task to be done again.</numerusform>
            <numerusform>%n tasks to be done again.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n task(s)</source>
        <translation>
            <numerusform>%n task</numerusform>
            <numerusform>%n tasks</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n task(s) done.</source>
        <translation>
            <numerusform>%n task done.</numerusform>
            <numerusform>%n tasks done.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TimelinePane</name>
    <message numerus="yes">
        <source>%n entry(ies)</source>
        <translation>
            <numerusform>%Ln entry</numerusform>
            <numerusform>%Ln entries</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TrialView</name>
    <message numerus="yes">
        <source>%n row(s) would come in.</source>
        <translation>
            <numerusform>%n row would come in.</numerusform>
            <numerusform>%n rows would come in.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) cannot be read and are left out.</source>
        <translation>
            <numerusform>%n row cannot be read and is left out.</numerusform>
            <numerusform>%n rows cannot be read and are left out.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>_Amounts</name>
    <message numerus="yes">
        <source>%n order(s)</source>
        <translation>
            <numerusform>%n order</numerusform>
            <numerusform>%n orders</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n fact(s)</source>
        <translation>
            <numerusform>%n fact</numerusform>
            <numerusform>%n facts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n interaction(s)</source>
        <translation>
            <numerusform>%n interaction</numerusform>
            <numerusform>%n interactions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n task(s)</source>
        <translation>
            <numerusform>%n task</numerusform>
            <numerusform>%n tasks</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n way(s) to reach</source>
        <translation>
            <numerusform>%n way to reach</numerusform>
            <numerusform>%n ways to reach</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n address(es)</source>
        <translation>
            <numerusform>%n address</numerusform>
            <numerusform>%n addresses</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n relation(s)</source>
        <translation>
            <numerusform>%n relation</numerusform>
            <numerusform>%n relations</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>_Counted</name>
    <message numerus="yes">
        <source>%n customer(s)</source>
        <translation>
            <numerusform>%Ln customer</numerusform>
            <numerusform>%Ln customers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n account(s)</source>
        <translation>
            <numerusform>%Ln account</numerusform>
            <numerusform>%Ln accounts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n phone(s) or e-mail(s)</source>
        <translation>
            <numerusform>%Ln phone or e-mail</numerusform>
            <numerusform>%Ln phones or e-mails</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n address(es)</source>
        <translation>
            <numerusform>%Ln address</numerusform>
            <numerusform>%Ln addresses</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n relation(s)</source>
        <translation>
            <numerusform>%Ln relation</numerusform>
            <numerusform>%Ln relations</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n answer(s) who is who</source>
        <translation>
            <numerusform>%n answer about who is who</numerusform>
            <numerusform>%n answers about who is who</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n field(s)</source>
        <translation>
            <numerusform>%Ln field</numerusform>
            <numerusform>%Ln fields</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n category(ies)</source>
        <translation>
            <numerusform>%Ln category</numerusform>
            <numerusform>%Ln categories</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n product(s)</source>
        <translation>
            <numerusform>%Ln product</numerusform>
            <numerusform>%Ln products</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n order(s)</source>
        <translation>
            <numerusform>%Ln order</numerusform>
            <numerusform>%Ln orders</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n order line(s)</source>
        <translation>
            <numerusform>%Ln order line</numerusform>
            <numerusform>%Ln order lines</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n payment(s)</source>
        <translation>
            <numerusform>%n payment</numerusform>
            <numerusform>%n payments</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n till total(s)</source>
        <translation>
            <numerusform>%n till total</numerusform>
            <numerusform>%n till totals</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n fact(s)</source>
        <translation>
            <numerusform>%Ln fact</numerusform>
            <numerusform>%Ln facts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n interaction(s)</source>
        <translation>
            <numerusform>%Ln interaction</numerusform>
            <numerusform>%Ln interactions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n task(s)</source>
        <translation>
            <numerusform>%Ln task</numerusform>
            <numerusform>%Ln tasks</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n enquiry(ies)</source>
        <translation>
            <numerusform>%n enquiry</numerusform>
            <numerusform>%n enquiries</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n segment(s)</source>
        <translation>
            <numerusform>%Ln segment</numerusform>
            <numerusform>%Ln segments</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n view(s)</source>
        <translation>
            <numerusform>%Ln view</numerusform>
            <numerusform>%Ln views</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s)</source>
        <translation>
            <numerusform>%Ln file</numerusform>
            <numerusform>%Ln files</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n finding(s)</source>
        <translation>
            <numerusform>%Ln finding</numerusform>
            <numerusform>%Ln findings</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file description(s)</source>
        <translation>
            <numerusform>%n file description</numerusform>
            <numerusform>%n file descriptions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n setting(s)</source>
        <translation>
            <numerusform>%Ln setting</numerusform>
            <numerusform>%Ln settings</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n person(s) of the staff</source>
        <translation>
            <numerusform>%Ln person of the staff</numerusform>
            <numerusform>%Ln people of the staff</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n points booking(s)</source>
        <translation>
            <numerusform>%n booking of points</numerusform>
            <numerusform>%n bookings of points</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n level(s)</source>
        <translation>
            <numerusform>%n level</numerusform>
            <numerusform>%n levels</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n coupon(s)</source>
        <translation>
            <numerusform>%n coupon</numerusform>
            <numerusform>%n coupons</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n use(s) of a coupon</source>
        <translation>
            <numerusform>%n use of a coupon</numerusform>
            <numerusform>%n uses of a coupon</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n reply(ies)</source>
        <translation>
            <numerusform>%n reply</numerusform>
            <numerusform>%n replies</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n other row(s)</source>
        <translation>
            <numerusform>%Ln other row</numerusform>
            <numerusform>%Ln other rows</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n thing(s) removed</source>
        <translation>
            <numerusform>%Ln thing removed</numerusform>
            <numerusform>%Ln things removed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n thing(s) as before</source>
        <translation>
            <numerusform>%Ln thing as before</numerusform>
            <numerusform>%Ln things as before</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n thing(s) put back</source>
        <translation>
            <numerusform>%Ln thing put back</numerusform>
            <numerusform>%Ln things put back</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n thing(s) kept</source>
        <translation>
            <numerusform>%Ln thing kept</numerusform>
            <numerusform>%Ln things kept</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %Ln more</numerusform>
            <numerusform>and %Ln more</numerusform>
        </translation>
    </message>
</context>
</TS>
