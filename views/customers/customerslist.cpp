#include "views/customers/customerslist.h"

#include "models/shops/syncservice.h"
#include "models/store/store.h"
#include "models/store/whendone.h"
#include "views/customers/bulkactions.h"
#include "views/customers/bulkbar.h"
#include "views/customers/customercolumns.h"
#include "views/customers/customerexport.h"
#include "views/customers/customerfilters.h"
#include "views/customers/customerselection.h"
#include "views/customers/customertablemodel.h"
#include "views/customers/mergewizard.h"
#include "views/customers/orderpreparation.h"
#include "views/segments/makesegment.h"
#include "views/widgets/datatable.h"
#include "views/widgets/emptystate.h"
#include "views/widgets/format.h"
#include "views/widgets/icons.h"
#include "views/widgets/listhead.h"
#include "views/widgets/noticebar.h"
#include "views/widgets/retranslate.h"
#include "views/widgets/searchfield.h"
#include "views/widgets/tablecolumns.h"

#include <QAction>
#include <QPushButton>

namespace comptoir {

CustomersList::CustomersList(const ViewContext &context, QWidget *parent)
    : ListPane(parent)
    , m_context(context)
    , m_model(new CustomerTableModel(context.store, context.clock, context.privacy, this))
    , m_filters(new CustomerFilters(context, this))
    , m_orders(new OrderPreparation(context.store, this))
    , m_bulkBar(new BulkBar(context, this))
    , m_bulk(new BulkActions(context, this))
{
    build();
    m_selection = new CustomerSelection(table(), m_model, this);
    connectTable();
    connectBulk();
    addActions();
    onLanguage(this, [this] { retranslate(); });
    columns()->setFirstSort(m_model->columnOf(QStringLiteral("last_order_at")),
                            Qt::DescendingOrder);
    readCatalogue();
}

void CustomersList::build()
{
    head()->columns()->setObjectName(QStringLiteral("customers-columns"));
    head()->exporting()->setObjectName(QStringLiteral("customers-export"));
    head()->search()->setObjectName(QStringLiteral("customers-filter"));
    addAbove(m_filters);
    setModel(m_model, m_context.store, QStringLiteral("customers"), QStringLiteral("customers"));
    // Under the table: the rows stay where they are while several are chosen.
    m_bulkBar->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    addBelow(m_bulkBar);
    m_bulkBar->hide();
    table()->setManyChosen(true);
}

void CustomersList::connectTable()
{
    connect(this, &ListPane::typed, this, &CustomersList::ask);
    connect(m_model, &CustomerTableModel::loaded, this, &CustomersList::takeAnswer);
    connect(m_filters, &CustomerFilters::changed, this, [this] {
        place().startAtTop();
        ask();
    });
    connect(m_filters, &CustomerFilters::counted, this, [this] {
        showEmpty();
        showSelection();
    });
    connect(m_filters, &CustomerFilters::segmentWanted, this,
            [this] { makeSegment(m_context, this, m_model->query().people); });
    connect(head()->exporting(), &QPushButton::clicked, this, [this] { exportRows(false); });
    connect(table(), &DataTable::said, this, &CustomersList::said);
    connect(columns(), &TableColumns::shownChanged, this,
            [this] { m_model->setShownColumns(columns()->chosen()); });
    connect(m_selection, &CustomerSelection::changed, this, &CustomersList::showSelection);
    connect(empty(), &EmptyState::acted, this, [this] {
        if (m_filters->everybody() > 0)
            clearFilters();
        else
            emit shopsRequested();
    });
}

void CustomersList::connectBulk()
{
    connect(m_bulkBar, &BulkBar::tagGiven, this,
            [this](const QString &name) { m_bulk->giveTag(name, m_selection->customers()); });
    connect(m_bulkBar, &BulkBar::tagTaken, this,
            [this](const CustomerTag &tag) { m_bulk->takeTag(tag, m_selection->customers()); });
    connect(m_bulkBar, &BulkBar::noteAdded, this,
            [this](const QString &text) { m_bulk->addNote(text, m_selection->customers()); });
    connect(m_bulkBar, &BulkBar::exportRequested, this, [this] { exportRows(true); });
    connect(m_bulkBar, &BulkBar::mergeRequested, this, &CustomersList::merge);
    connect(m_bulkBar, &BulkBar::clearRequested, m_selection, &CustomerSelection::clear);
    connect(m_bulk, &BulkActions::failed, notice(),
            [this](const Error &error) { notice()->showError(error); });
    connect(m_bulk, &BulkActions::changed, this, [this] {
        refresh();
        emit changed();
    });
}

/// What the context menu of a row has beside opening and copying: for the current customer, or for
/// all that are selected.
void CustomersList::addActions()
{
    const auto add = [this](const char *icon, auto act) {
        auto *action = new QAction(themedIcon(QLatin1String(icon)), {}, table());
        connect(action, &QAction::triggered, this, act);
        table()->addAction(action);
        m_rowActions.append(action);
    };
    add("tag", [this] { m_bulkBar->askForTagToGive(); });
    add("minus", [this] { m_bulkBar->askForTagToTake(); });
    add("note", [this] { m_bulkBar->askForNote(); });
    add("merge", [this] { merge(); });
    add("export", [this] { exportRows(true); });
}

void CustomersList::retranslate()
{
    head()->setTexts({tr("Customers"), tr("Filter this list"), tr("Filter the list of customers"),
                      tr("Write the customers of this list to a file that spreadsheets read")});
    table()->setAccessibleName(tr("Customers"));
    table()->setAccessibleDescription(
        tr("Arrow keys move, Shift and Ctrl select several, Ctrl+A all, Enter opens the profile."));
    const QString names[]
        = {tr("Give a tag…"), tr("Remove a tag…"), tr("Add a note…"), tr("Merge…"), tr("Export…")};
    for (qsizetype i = 0; i < m_rowActions.size(); ++i)
        m_rowActions[i]->setText(names[i]);
    m_model->retranslate();
    setColumns();
    showEmpty();
    showSelection();
}

void CustomersList::setColumns()
{
    columns()->setColumns(customerColumns(*m_model));
    m_model->setShownColumns(columns()->chosen());
}

/// The owner's own fields are columns too; what was chosen is shown once they are known.
void CustomersList::readCatalogue()
{
    const auto answer = m_context.store.read([](Database &db) { return FieldCatalogue::read(db); });
    whenDone(answer, this, [this](const Result<FieldCatalogue> &catalogue) {
        if (catalogue && catalogue->fields().size() != m_model->catalogue().fields().size()) {
            m_model->setCatalogue(*catalogue);
            setColumns();
        }
        if (m_sortColumn < 0) {
            m_sortColumn = 0;
            columns()->restore();
        }
    });
}

void CustomersList::refresh()
{
    ask();
    readCatalogue();
}

void CustomersList::ask()
{
    CustomerQuery people;
    people.search = searched();
    m_filters->addTo(people);
    m_model->setPeople(people);
    showSelection();
}

void CustomersList::takeAnswer()
{
    m_filters->refresh(m_model->query().people);
    showSelection();
    if (!m_context.sync.isAnyRunning()) // which makes what is found old at once; its end refreshes
        m_orders->prepare(m_model->query());
}

void CustomersList::showSelection()
{
    const qint64 selected = m_selection->count();
    m_bulkBar->setSelected(selected, m_selection->isAll() ? selected : -1);
    m_bulkBar->setVisible(selected >= 2);
    m_rowActions[3]->setVisible(selected >= 1 && selected <= BulkBar::kMostMerged);
    m_rowActions[3]->setText(selected == 1 ? tr("Merge with…") : tr("Merge…"));
    if (!m_model->isLoading())
        head()->setNumber(Format::number(m_model->rowCount()));
}

void CustomersList::showEmpty()
{
    if (m_filters->everybody() > 0)
        empty()->setTexts(tr("No customer matches."), tr("Show all customers"));
    else if (m_context.sync.isAnyRunning())
        empty()->setTexts(tr("Your shop is coming in: customers appear here by themselves."));
    else
        empty()->setTexts(
            tr("Your customers appear here as soon as you connect a shop, or import a file "
               "in the settings."),
            m_context.leaveDemo ? QString() : tr("Connect a shop"));
    const bool offers = m_filters->everybody() == 0 && !m_context.sync.isAnyRunning();
    empty()->offerDemo(offers ? m_context.openDemo : nullptr);
}

void CustomersList::clearFilters()
{
    m_filters->clear();
    head()->search()->clear();
    ask();
}

void CustomersList::showOnly(CustomerFilter filter)
{
    head()->search()->clear();
    m_filters->showOnly(filter);
}

void CustomersList::showBuyers(ProductId product)
{
    head()->search()->clear();
    m_filters->showBuyers(product);
}

void CustomersList::showSegments(const QList<SegmentId> &in, const QList<SegmentId> &notIn)
{
    head()->search()->clear();
    m_filters->showSegments(in, notIn);
}

void CustomersList::exportRows(bool selectedOnly)
{
    const bool some = selectedOnly && m_selection->count() > 0;
    exportCustomers(m_context, window(), *m_model, table()->shownColumns(),
                    some ? m_selection->customers() : std::vector<qint32>());
}

void CustomersList::merge()
{
    QList<CustomerId> customers;
    for (const qint32 id : m_selection->customers())
        customers.append(CustomerId{id});
    if (customers.isEmpty())
        return;
    MergeWizard::start(m_context, customers, this, [this](CustomerId kept) {
        m_selection->clear();
        refresh();
        emit merged(kept.value);
    });
}

} // namespace comptoir
