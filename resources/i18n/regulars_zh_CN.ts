<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>AboutDialog</name>
    <message>
        <source>About Regulars</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Regulars</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Version {version}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An offline customer desk for small shops. Nothing leaves this computer. Free software under the MIT licence, made of the parts below.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Parts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Licence texts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For whoever helps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy debug info</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Part</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Version</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Licence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copied</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>AccountDialog</name>
    <message>
        <source>Account {account} is noted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add an account</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Channel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Account or number</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>AddressDialog</name>
    <message>
        <source>The address is noted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edit the address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add an address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Receiver</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Phone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Country</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Province or state</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>City</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>District</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Street and number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Postcode</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>BackupDialog</name>
    <message>
        <source>Restore a backup</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The shop becomes as it was then. As it is now it is kept as a backup of its own, for 30 days.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read it from end to end</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another file…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading the backup…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>**The backup of {moment} is whole:** {customers}, {orders}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a backup</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shop files (*.shop)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Restore</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Restore the shop of {moment}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>BackupTable</name>
    <message>
        <source>Backups</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no backup yet.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ChartPane</name>
    <message>
        <source>Below the chart</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the chart</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the chart or its table</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Table</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the chart as a picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the table</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save as {kind}…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The table was copied.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The chart was copied.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved as {file}.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ChartView</name>
    <message>
        <source>Save the chart</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy as a picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save as PNG, SVG or PDF…</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Chip</name>
    <message>
        <source>Click to change, Delete to take away</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ChipRow</name>
    <message>
        <source>Add a condition</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CommandPalette</name>
    <message>
        <source>Command, customer or view</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is called that.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ComputerSection</name>
    <message>
        <source>Language</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Of the window. What you have written stays as it is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Colours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>as the system has them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Size of the text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Also by Ctrl and + or −.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This computer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As the system</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Light</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dark</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ContactDialog</name>
    <message>
        <source>{value} is noted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edit the contact</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a contact</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kind</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Number or address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Label</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>work, daughter’s phone … (may be empty)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} has this too. Open</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CustomerPicker</name>
    <message>
        <source>Nobody found.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CustomersPage</name>
    <message>
        <source>Customers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Columns</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New customer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More deeds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save this view</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Views</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Archived customers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Trash</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading the list…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The filter hides all {customers}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clear filter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody is in the archive.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back to the customers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The trash is empty.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There are no customers yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import files…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add the first one by hand</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copied: {customers}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At most {count} rows can be copied. Export them to a file instead.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Archive</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save this view…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the present list as “{name}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete view “{name}”</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DataSection</name>
    <message>
        <source>The shop&apos;s file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Backup</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Before each import one is made; of older ones one a day, a week, a month stays.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Backups so far</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reads the whole file, and counts all sums anew where they are wrong.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open another shop…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back up now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save a copy…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Restore…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Backing up…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saving a copy…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Checking…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>**Backed up and read again:** {file}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>**The file is damaged.** Restore the last backup; the damaged file will be kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>**The sums of %n customer(s) were wrong and were made anew.**</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>{customers}, {orders}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>**All is well:** {customers}, {orders}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a shop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shop files (*.shop)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save a copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy of {file}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DateEditor</name>
    <message>
        <source>Choose from the calendar</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1990-05-03, or 05-03</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Deed</name>
    <message>
        <source>Open the shop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make the demo shop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change settings of the shop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import {file}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add customer {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edit {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edit contact points of {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edit addresses of {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edit accounts of {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edit relations of {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note a fact about {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove a fact about {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add field {field}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edit field {field}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Archive customers ({count})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take customers out of the archive ({count})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move customers to the trash ({count})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take customers out of the trash ({count})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Erase customers ({count})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tag customers “{tag}” ({count})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove tag “{tag}” ({count})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Merge {other} into {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Log an interaction with {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edit an interaction with {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete an interaction with {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Finish task “{title}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edit task “{title}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mark order {number}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save segment {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete segment {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save view {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete view {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edit staff {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo: {deed}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Redo: {deed}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Deeds</name>
    <message>
        <source>Tag…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move to the trash</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Merge two…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save selection as segment…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show or hide the details</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save this view…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take out of the archive</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Archive</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take out of the trash</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} was added.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tag “{tag}” was taken off: {customers}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tag “{tag}” was put on: {customers}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Taken out of the archive: {customers}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Archived: {customers}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Taken out of the trash: {customers}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Moved to the trash: {customers}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{other} was merged into {name}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Customers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{customers} were written to {file}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Just these: {customers}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everyone to whom the conditions apply, now and later.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save as segment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save segment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Segment “{name}” was saved.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keeps the conditions, the columns and the order. A view of the same name is replaced.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save this view</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save view</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>View “{name}” was saved.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>View “{name}” was deleted.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DetailPane</name>
    <message>
        <source>Details of the customer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a customer in the list to see what there is to know.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Merge two…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tag…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save as segment…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Archive</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More deeds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In the trash</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In the archive</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hold to see the whole number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Log</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tag</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The number was copied.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Done: {task}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DropOverlay</name>
    <message>
        <source>You see what would change before anything is stored.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drop to import</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file} was not taken: export files end in .csv, .txt or .tsv.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) were not taken: export files end in .csv, .txt or .tsv.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ExportDialog</name>
    <message>
        <source>Export</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Excel workbook (.xlsx)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>CSV, for any spreadsheet (.csv)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>File</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export {customers}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>**The file is not protected.** Whoever has it can read it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It holds names, whole phone numbers, e-mail addresses, cities, tags and what was spent.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no such folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file} is there already and will be replaced.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Facets</name>
    <message>
        <source>Hide empty fields</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show {count} empty fields</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{field} is noted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{field} does not hold any more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The older fact holds again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note a fact…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a field…</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FactDialog</name>
    <message>
        <source>A fact cannot be known before its day has come.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{field} is noted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note a fact</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Field</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is so</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Known on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who said so</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On which occasion</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What we need it for</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How we know</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>today</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>May be said to the customer</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FactHistory</name>
    <message>
        <source>What was ever noted: {field}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note more…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Such a fact does not grow old.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fresh for {days} after it was known.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Source: {source} ({note})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Source: {source}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not to be said aloud to the customer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Did not hold any more since {when}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No longer true</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put back</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FieldDialog</name>
    <message>
        <source>Please type at least two choices, one a line.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Field {name} is added for all customers.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a field</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stands under</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kind</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choices, one a line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stays fresh for</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>for ever</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sensitive: veiled until someone asks to see it</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FieldRow</name>
    <message>
        <source>Veiled. Press Enter to see it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>+ tag</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not to be said aloud</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{field}: {how}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FileLine</name>
    <message>
        <source>Not right?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file} is something else</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its encoding is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find out</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n line(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>imported before, {date}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FilterBar</name>
    <message>
        <source>Filter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>State</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Channel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Segment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tag</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a condition</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clear filter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save as segment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In the archive</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In the trash</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search: {text}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>State: {state}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Channel: {channel}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Segment: {segment}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tag: {tag}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No order for {days} days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>With an open task</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} picked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No customer came by a channel yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No tags yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No segments saved yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Words or a name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All kinds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All channels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Today</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last 7 days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last 30 days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last 365 days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everyone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>With an open follow-up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kind</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Period</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FindingsView</name>
    <message numerus="yes">
        <source>%n finding(s) copied</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Save the findings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Findings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved as {file}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save as Excel…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every line of the files can be read.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FollowUp</name>
    <message>
        <source>None</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tomorrow</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In 3 days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next week</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Other day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>When to follow up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Day of the follow-up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What to do then</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What to do then (the first line above when empty)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Foot</name>
    <message>
        <source>See these people</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save as segment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name of the segment</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FormDialog</name>
    <message>
        <source>Leave</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Head</name>
    <message>
        <source>Customers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Log</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kind: {kind}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>in the shop’s books since {day}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>first met by: {channel}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Out of the archive</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Archive</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Out of the trash</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Trash</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In the trash since {when}. She is in no list until she is taken out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In the archive since {when}. Lists leave her out, files still find her.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>**{task}**, due {day}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>**{task}**</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>and {count} more to do</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Orders</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>none yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Total</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Average</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>First order</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last order {ago}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Usual interval</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} orders in {currency}: {money}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Counted apart: {list}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A customer needs a name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The name is now {name}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is a company.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is a person.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is out of the archive.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is in the archive.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is out of the trash.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is in the trash.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>HelpDialog</name>
    <message>
        <source>Help</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search in help</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Help pages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Help text</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>HistoryPage</name>
    <message>
        <source>History</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All that was done; undo any of it, at any time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filter: deed, name, reason</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only mine</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Redoing…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undoing…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>**Done:** {what}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nothing was left to do</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing has been done yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing fits this filter.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clear the filter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everything</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Imports</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Customers and facts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Interactions and tasks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shop, fields and views</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo and redo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kind of deed</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>IdlePane</name>
    <message>
        <source>Import</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Imports so far</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo this import</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing has been imported yet.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ImportPage</name>
    <message>
        <source>Import</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose export files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export files (*.csv *.txt *.tsv)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An import is under way. Drop the files again when it has ended.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Reading %n file(s)…</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Importing…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Taking the import back…</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) came in</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>**This import was taken back.**</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The import was cancelled. The shop is as it was before.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n file(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Imported: {file}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>InfoBar</name>
    <message>
        <source>Close this message</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>InteractionDialog</name>
    <message>
        <source>Please choose a customer from what is found.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Please say in a few words what it was about.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The interaction with {name} is changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Logged for {name}, and a task noted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Logged for {name}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edit the interaction</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Log an interaction</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Customer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kind</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What it was about</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Follow up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Channel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>When and who</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Order or product</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How content (1 to 5)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name, phone or last digits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no order</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nobody named</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Direction</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Order it is about</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Product it is about</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You typed something. Keep it for later?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep and leave</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Discard</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>InteractionsPage</name>
    <message>
        <source>Interactions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Log an interaction</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edit the interaction</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete the interaction</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the customer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} interactions shown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} interactions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The filter hides all interactions.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clear the filter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was logged yet. Calls, visits, complaints and praise belong here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} selected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The interaction is deleted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} interactions are deleted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} rows are copied.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ItemRow</name>
    <message>
        <source>More for {what}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Working…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Taken back: {deed}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Done again: {deed}</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n thing(s) were kept because they were changed since: {names}</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Backed up and checked: {file}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved view</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{shop} — Regulars — Saved {time}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MergeDialog</name>
    <message>
        <source>Merge two customers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Merge two customers: which one stays?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Orders, accounts, facts and notes of both are kept together. Undo takes them apart again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Merge</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>NameDialog</name>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>NewCustomerDialog</name>
    <message>
        <source>New customer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save customer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Phone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;E-mail</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Came by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>N&amp;ote</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>**{name}** has this number or address already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Is it the same person? Then open the customer instead of adding another.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open {name}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PreviewPane</name>
    <message>
        <source>Rows of the files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No such rows.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n file(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Import</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Same</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Findings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Orders in the file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Order items in the file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Customers in the file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rows in the files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing new</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Commit %n order(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Commit %n item(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Commit %n customer(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Commit %n row(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>None of this can be read. Nothing is stored.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is stored yet. After Commit you can undo this import at any time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This file was imported before: nothing would change.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>These files were imported before: nothing would change.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The shop knows all of this already: nothing would change.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no row that could come in. Nothing would change.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The first {shown} of {total} are shown</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ProfilePage</name>
    <message>
        <source>Customer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Log an interaction with this customer</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Program</name>
    <message>
        <source>Open a shop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shops (*.shop)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>My shop</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ProgressStrip</name>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RelationDialog</name>
    <message>
        <source>Referred by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gets gifts from</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Key person</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Please choose a customer from what is found.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The relation is noted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a relation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Relation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Customer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name, phone or last digits</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ResultPane</name>
    <message numerus="yes">
        <source>%n file(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Import</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n finding(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Undo this import</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>See the customers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>**This import was taken back.**</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All is as it was before.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>**%n row(s) came in.**</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>A backup was made before. You can undo this import at any time, here or in the history.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You can undo this import at any time, here or in the history.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New customers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Known customers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Same</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paid in valid orders of the files, refunds not taken off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paid</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file}: {kind}, {new} new, {changed} changed, {same} the same</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RowHeader</name>
    <message>
        <source>Fit the columns to what they hold</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Columns as they were</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SearchField</name>
    <message>
        <source>Clear the search</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SegmentWords</name>
    <message>
        <source>Segment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>State</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Customers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Share</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Spent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Share of sales</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Of sales</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Per head</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Moves of the last 30 days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved segment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who belongs to it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>RFM segments on {day}: people, what they spent, share of sales</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>States on {day}: people and their share; warning means no order for {warning} days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Brought {money}, {share} of sales</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{first} and {second}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 customer in {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} customers in {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 customer who bought</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} customers who bought</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{before} → {after}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>People chosen once: {count}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>, </source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Several conditions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New up to {new}, warning after {warning}, churned after {churned}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Best score: last order at most {days} ago, from {orders} orders, more than {money}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>R, days since the last order: 5 up to {a}, 4 up to {b}, 3 up to {c}, 2 up to {d}, 1 longer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>F, orders: 5 from {d}, 4 from {c}, 3 from {b}, 2 from {a}, 1 fewer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>M, spent: 5 above {d}, 4 above {c}, 3 above {b}, 2 above {a}, 1 up to that</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody has bought yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The best {share} – {name} – bring {money_share} of sales</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One good customer is about to be lost; she brought {money}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} good customers are about to be lost; they brought {money}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The largest group is {name}: {count} of {all} people</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One customer is about to be lost; she brought {money}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} customers are about to be lost; they brought {money}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody is about to be lost; {share} are active</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bought lately and more often than most.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Buy often, the last time not long ago.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bought lately, some times already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bought very lately, hardly ever before.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bought not long ago, hardly ever before.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In the middle, in time and in orders.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Few orders, and none for some time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bought most often of all, but long ago.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bought often, but none for a long time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Few orders, long ago.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Has not bought yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bought for the first time within the last {new}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last order within {warning}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Came back after more than {churned} away.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No order for more than {warning}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No order for more than {churned}.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SegmentsPage</name>
    <message>
        <source>Segments</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As of this day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Orders after this day are left out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back to today</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There are no orders yet, so there are no segments. They appear with the first import.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import orders</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No segment is saved yet. Select a bar and save it, to find its people again by a name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody moved from one state to another in the last 30 days.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved segments</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change the limits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Moves in 30 days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Working out the segments…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Segment “{name}” was saved.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Segment “{name}” was deleted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As of {day} · {people}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select a bar or a row to see its people.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{people} · {money}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who belongs to it is worked out anew each time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It keeps the people of {day}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name}, {day}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SettingsPage</name>
    <message>
        <source>Settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everything applies at once</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find a setting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No setting fits.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ShopSection</name>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In the title bar and on what is printed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Currency</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sums count orders in this currency.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>that of the first import</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time zone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Days of orders that come in from now on; older days stay as they are.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A business day begins at</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A sale before that hour counts to the day before.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is on your sign</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That of the first import</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Warning after</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Days without an order until a customer is in Warning.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Churned after</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Days without an order until she counts as lost.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New for</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Days from her first order on, while it is the only one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This computer does not know that time zone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Please give at least one day. Nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This has to be more days than until Warning. Nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is longer than a shop lives. Nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>With these limits {new} customers are new today, {warning} in Warning and {churned} churned.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ShortcutsDialog</name>
    <message>
        <source>Keyboard shortcuts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find a deed or a key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No key fits.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Anywhere</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In a list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In a form</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In the detail</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Inside a sale</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>StaffSection</name>
    <message>
        <source>Who works now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is done is noted under her name. Names can be changed in place.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Someone new</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Staff</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name of someone new</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} works now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name of {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Archive</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Archive {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Please type a name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is someone of that name already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} was archived</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>StatusBar</name>
    <message>
        <source>Reading the list…</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TagDialog</name>
    <message>
        <source>Tag</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type a tag, or choose one below</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put it on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take it off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tag: {customers}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put on</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Ties</name>
    <message>
        <source>People in the company</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Relations</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ways to reach</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Accounts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Addresses</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a contact</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add an account</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add an address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a relation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} has this too. Open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edit…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>since {day}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{text} is copied.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{value} is removed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The address is removed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The relation to {name} is removed.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TimelinePane</name>
    <message>
        <source>{count} entries</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The filter hides everything.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clear the filter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing happened with this customer yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Log an interaction</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not her own</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Her own</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{title} × {count}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Order {number} is her own.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Order {number} is not her own: it says nothing of her taste.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The interaction is deleted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The task is done.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is as it was before.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Orders</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Interactions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tasks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Facts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Changes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What happened</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find in it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show more</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Toast</name>
    <message>
        <source>Close this message</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TopStrip</name>
    <message>
        <source>Find a customer: phone, last four digits, name, pinyin, account, e-mail</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Menu</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo: {deed}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} works here now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody is found by “{text}”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>last order {day}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>by e-mail</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>by last four digits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>by phone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>by name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>by account</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>by pinyin</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>WelcomeWindow</name>
    <message>
        <source>Your shop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All of this can be changed later, in Settings.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How do you want to begin?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everything stays on this computer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The shop could not be opened</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Or open a shop you had</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is on your sign</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That of the first import</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import export files…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Orders and customers from Taobao, Tmall or Shopify; you see them before they are stored.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start empty</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add customers by hand; files can be imported later.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look at the demo shop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Made-up customers in a file of their own, in another colour; throw it away when you like.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open another…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Restore a backup…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Regulars</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Currency</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A business day begins at</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A sale before that hour counts to the day before.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a shop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a backup</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose export files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export files (*.csv *.txt *.tsv)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shop files (*.shop)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>_Counted</name>
    <message numerus="yes">
        <source>%n customer(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n account(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n phone(s) or e-mail(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n address(es)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n relation(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n field(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n category(ies)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n product(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n order(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n order line(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n fact(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n interaction(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n task(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n segment(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n view(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n finding(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n setting(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n person(s) of the staff</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n other row(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n thing(s) removed</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n thing(s) as before</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n thing(s) put back</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n thing(s) kept</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>_DropZone</name>
    <message>
        <source>Drop export files anywhere in this window</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Orders and order items of Taobao or Tmall, orders and customers of Shopify; CSV as the platform gives it. Nothing is stored before you have seen what would change.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose files…</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>_KeysSection</name>
    <message>
        <source>Shortcuts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All keys of the program, with a search.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keyboard</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show all keys</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>backups</name>
    <message>
        <source>Made by hand</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By itself</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On closing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Before an import</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Before a merge</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Before an upgrade</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Before a restore</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>When</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Why</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>customers</name>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>State</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Phone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>City</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Channels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tags</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Orders</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Spent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Per order</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>First order</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last order</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last contact</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{task}, **without a date**</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{task}, **due yesterday**</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{task}, **due today**</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{task}, **due tomorrow**</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{task}, **overdue for {days}**</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{task}, **due in {days}**</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Spent in all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Usual gap</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Half of the gaps between days with an order are shorter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{currency}, by month</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last half-year: {lately}; the one before: {before}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing bought for half a year</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Buys again after a long pause</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Buys since {month}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bought more in the last half-year</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bought less in the last half-year</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Buys about as much as before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What we know</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} in all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{value} of 5</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{grade}, {day}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Long ago: ask again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Noted by {staff}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Source: {source}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Noted for: {why}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last orders</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>People around</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 customer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} customers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 order</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} orders</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} selected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Active</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In warning</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Churned</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>With follow-up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quiet for 60 days</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>deeds</name>
    <message>
        <source>Open another shop…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New shop…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open data folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open log</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>About Regulars</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show or hide the rail</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>File</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>View</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Help</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo: {deed}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Redo: {deed}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>formats</name>
    <message>
        <source>{count} day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>today</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>yesterday</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>tomorrow</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} days ago</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>in {count} days</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>history</name>
    <message>
        <source>When</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How much</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Why</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Redo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Yes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{moment}, {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{things} new</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{things} changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{things} removed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>and more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>, </source>
        <comment>between the parts of a list</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>; </source>
        <comment>between the sentences of a list</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kept: {list}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name}: {what} – edited since</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} ({what}) – edited or used since</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>customer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>account</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>phone or e-mail</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>product</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>order</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>fact</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>interaction</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>task</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>field</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>person of the staff</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>something else</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>state</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>paid</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>refunded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>total</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>archived or not</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>in the trash or not</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>merged or not</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>whose it is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>title</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>phone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>city</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ended or not</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>done or not</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>details</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>import_past</name>
    <message>
        <source>Lines</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>When</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>File</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What it was</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Taken back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>import_rows</name>
    <message>
        <source>New</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Same</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Finding</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Order</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Buyer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Customer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paid</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>File</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Column</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What stands there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The row</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Problem</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is left out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>comes in all the same</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No one to name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New customer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Line {line}, {column}, “{text}”: {problem}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Line {line}, {column}: {problem}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Line {line}: {problem}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>State</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Was paid</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Counts as a sale</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ordered</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paid at</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Currency</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Goods</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shipping</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Discount</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Total</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Refund</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pieces</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Goods named</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Coupon</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Receiver</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Buyer&apos;s note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Our note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shop</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>interactions</name>
    <message>
        <source>When</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Customer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kind</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Channel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Direction</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What it was about</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Order or product</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Follow up</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>messages</name>
    <message>
        <source>Something went wrong inside the program. Nothing was stored. The log says more: Help › Open log.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file} is not there any more. Choose it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file} is empty. Export it again from the platform.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file} is no text file, whatever its name says. Export it again as CSV.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file} may not be read. Close the program that has it open, or copy it elsewhere.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file} cannot be read. Copy it to this computer and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file} is no export that the program knows. Its first columns are: {columns}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file} is not there any more. Open another shop file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file} is no shop file. It was not changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file} belongs to another program. It was not changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file} is damaged. Restore the last backup; the damaged file will be kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file} was last used by a newer Regulars. Install the newest version to open it. It was not changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file} is open in another window of Regulars. Close it there first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file} cannot be written. Copy it to a folder of your own, or remove its write protection.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The disk is full. Nothing of this was stored. Make room, then try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The disk could not be read or written. Nothing of this was stored. Make a backup on another disk.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file} could not be brought up to date and was put back as it was. Use the older program for now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Someone changed this in the meantime. Look at it again, then repeat.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is not in the shop any more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This cannot be taken back: what it concerned has come in again since.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This was taken back already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Please type something.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is taken already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Please choose from the list.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Please type a number.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Please type a date, such as 1990-05-03.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is no phone number.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is no e-mail address.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Please choose 1 to 5.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A rumour is no fact. Note only what was seen or told.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Please choose somebody else.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The backup {file} is damaged and was not used. Choose another one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The format file {file} cannot be used: {problem}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>places</name>
    <message>
        <source>Customers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Segments</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Interactions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>History</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Profile</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>profile</name>
    <message>
        <source>do not ask</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ask only what is needed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a question now and then</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>answers gladly</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>likes to be asked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no messages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>only what is needed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>about one a month</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>several a month</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>messages are welcome</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>very low</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>rather low</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>middling</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>rather high</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>very high</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{number} of 5, {words}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No longer fresh: ask again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>for: {why}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>settings</name>
    <message>
        <source>Default: {value}.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>shortcuts</name>
    <message>
        <source>Go to page {number}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find a customer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All commands</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New customer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Log an interaction</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Record a sale</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Redeem the best offer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next pane</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Redo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lock now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Switch user</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Help for this page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back up now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export this list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Refresh</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Larger text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Smaller text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Normal text size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tag</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Archive</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose columns</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close the detail</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the form</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave the form</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>timeline</name>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kind</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>First met by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In the archive</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In the trash</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Account</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Contact</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kind of contact</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Label</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Receiver</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Phone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Country</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Province</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>City</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>District</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Street</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Postcode</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>State of the order</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Her own order</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Channel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Direction</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rating</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Task</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Due</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Order {number}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 piece</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} pieces</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not her own</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{number} of 5</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>done on {day}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>to do by {day}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>to do</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>veiled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>for: {why}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>does not hold any more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{field}: {value}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>taken back since</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{thing} {value} removed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{thing} {value} added</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{thing}: {old} → {new}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>words</name>
    <message>
        <source>Potential</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Active</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Warning</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Churned</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Won back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Taobao</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tmall</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>JD</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pinduoduo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Douyin</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>WeChat</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shopify</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Till</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Member card</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Phone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>QQ</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By hand</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Counter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shop chat</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text message</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Letter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Social media</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Website</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Other</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mobile</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Landline</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unpaid</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paid</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shipped</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Completed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Being refunded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Partly refunded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Refunded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Closed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enquiry</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Advice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Deal talk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>After-sale care</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Complaint</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Return</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Praise</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Review</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Visit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Campaign question</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Like or share</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Event or registration</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From the customer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From us</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Family</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Friend</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Colleague</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Referred</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gives gifts to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Key person of</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Same household</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Basics</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Taste and circumstances</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Buying</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tolerance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Yes or no</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scale 1 to 5</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tags</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nickname</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Company</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Contact person</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gender</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Birthday</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Job title</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Income</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Standing in the trade</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Background</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Styles liked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Price sensitivity</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Brand leaning</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>People in the household</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Household</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Diet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Health</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Interests</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cares for levels and points</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Way of buying</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Also buys at</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Preferred channel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delivery wishes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tolerance for questions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tolerance for messages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Accepts e-mail</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Accepts text messages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Female</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Male</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Low</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Middle</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>High</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Yes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Person</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Seen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Told by the customer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Inferred</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The customer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Seen by us</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A survey</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Someone else</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Champions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Loyal customers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Potential loyalists</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New customers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Promising</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Need attention</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>About to sleep</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Must not be lost</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At risk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hibernating</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This cell is needed and is empty.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is no date.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is no amount of money.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is no number.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This order status is not known.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A spreadsheet has cut this number. Export the file again and import it without opening it first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The row has fewer cells than the header.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The row has more cells than the header.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The row holds NUL bytes: the file is damaged here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>These letters are in another encoding than the rest of the file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This order stands in the file twice with different content; the first was taken.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The order of this line is not in the shop. Import the order report first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Taobao or Tmall orders</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Taobao or Tmall order items</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shopify orders</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shopify customers</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
