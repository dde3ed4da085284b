#include "views/outbox/outboxpage.h"

#include "models/domain/clock.h"
#include "models/store/store.h"
#include "models/store/whendone.h"
#include "views/outbox/chosenmessages.h"
#include "views/outbox/outboxcolumns.h"
#include "views/outbox/outboxedits.h"
#include "views/outbox/outboxfilterbar.h"
#include "views/outbox/outboxpanel.h"
#include "views/outbox/outboxtablemodel.h"
#include "views/outbox/outboxwords.h"
#include "views/outbox/sendingbar.h"
#include "views/shell/pages.h"
#include "views/widgets/datatable.h"
#include "views/widgets/emptystate.h"
#include "views/widgets/format.h"
#include "views/widgets/icons.h"
#include "views/widgets/listhead.h"
#include "views/widgets/listpane.h"
#include "views/widgets/noticebar.h"
#include "views/widgets/retranslate.h"
#include "views/widgets/searchfield.h"
#include "views/widgets/tablecolumns.h"
#include "workflows/feedback/feedbackservice.h"
#include "workflows/messages/sendingservice.h"

#include <QAction>
#include <QApplication>
#include <QHeaderView>
#include <QKeyEvent>
#include <QPushButton>
#include <QTimer>

#include <algorithm>
#include <utility>

namespace comptoir {

namespace {

/// Of so many chosen messages what can be decided is looked at; of more, all is offered.
constexpr qsizetype kLookedAt = 200;

const QString kMessagesPage = QStringLiteral("messages");

bool hasPage(const QString &id)
{
    const QList<PageEntry> pages = pageTable();
    return std::any_of(pages.begin(), pages.end(),
                       [&id](const PageEntry &page) { return page.id == id; });
}

constexpr std::pair<const char *, OutboxGroup> kSections[] = {{"uncertain", OutboxGroup::Uncertain},
                                                              {"failed", OutboxGroup::Failed},
                                                              {"waiting", OutboxGroup::Waiting},
                                                              {"sent", OutboxGroup::Sent},
                                                              {"not_sent", OutboxGroup::NotSent}};

} // namespace

OutboxPage::OutboxPage(const ViewContext &context, QWidget *parent)
    : ListPage(context.store, QStringLiteral("outbox"), Start::Closed, parent)
    , m_context(context)
    , m_model(new OutboxTableModel(context.store, context.privacy, this))
    , m_edits(new OutboxEdits(context, this))
    , m_list(new ListPane(sides()))
    , m_bar(new SendingBar(context, m_list))
    , m_filters(new OutboxFilterBar(context.clock, m_list))
    , m_panel(nullptr)
    , m_choosing(new QTimer(this))
{
    buildList();
    m_panel = new OutboxPanel(context, sides()); // Tab goes from the list to it
    setParts(m_list, m_panel);
    m_choosing->setSingleShot(true);
    connectList();
    connectSending();
    addActions();
    onLanguage(this, [this] { retranslate(); });
    m_list->columns()->restore();
}

void OutboxPage::buildList()
{
    m_list->addAbove(m_bar);
    m_list->addAbove(m_filters);
    m_list->setModel(m_model, m_context.store, QStringLiteral("outbox"), QStringLiteral("send"));
    m_chosen = new ChosenMessages(m_list);
    m_list->addBelow(m_chosen);
    m_list->table()->setManyChosen(true);
    m_list->columns()->setColumns(OutboxColumns::catalogue());
    m_list->columns()->setFirstSort(OutboxColumns::indexOf(OutboxColumn::When),
                                    Qt::DescendingOrder);
    ListHead *head = m_list->head();
    head->search()->setObjectName(QStringLiteral("filterOutbox"));
    head->columns()->setObjectName(QStringLiteral("columns"));
    head->exporting()->setObjectName(QStringLiteral("export"));
}

void OutboxPage::connectList()
{
    DataTable *table = m_list->table();
    connect(m_list, &ListPane::typed, this, &OutboxPage::ask);
    connect(m_model, &PagedModelBase::loaded, this, [this](int count) {
        m_list->head()->setNumber(Format::number(count));
        explainEmptiness();
        m_choosing->start();
        if (std::exchange(m_isBehind, false))
            follow();
    });
    connect(m_model, &QAbstractItemModel::dataChanged, m_choosing, qOverload<>(&QTimer::start));
    connect(table->selectionModel(), &QItemSelectionModel::selectionChanged, m_choosing,
            qOverload<>(&QTimer::start));
    connect(m_choosing, &QTimer::timeout, this, &OutboxPage::offerForChosen);
    connect(table, &DataTable::said, m_context.notices.get(), &Notices::say);
    connect(m_list->empty(), &EmptyState::acted, this, &OutboxPage::leadOn);
    connect(m_filters, &OutboxFilterBar::changed, this, [this] {
        m_list->place().startAtTop();
        ask();
    });
    connect(m_chosen, &ChosenMessages::actionRequested, this, &OutboxPage::applyToChosen);
    connect(m_panel, &OutboxPanel::actionRequested, this,
            [this](OutboxAction action, OutboxId id) { m_edits->apply(action, {id}); });
    connect(m_panel, &OutboxPanel::stopRequested, m_edits, &OutboxEdits::stopMailing);
    connect(m_panel, &OutboxPanel::resumeRequested, m_edits, &OutboxEdits::resumeMailing);
    connect(m_edits, &OutboxEdits::changed, this, [this] {
        refresh();
        emit badgeChanged();
    });
    connect(m_edits, &OutboxEdits::failed, m_list->notice(),
            [this](const Error &error) { m_list->notice()->showError(error); });
    connect(m_list->head()->exporting(), &QPushButton::clicked, this, [this] {
        TableExport::ask(m_context, this, m_model->exportSource(m_list->columns()->shown()));
    });
}

void OutboxPage::connectSending()
{
    if (m_context.sending)
        connect(m_context.sending, &SendingService::outboxChanged, this, &OutboxPage::follow);
    if (m_context.feedback)
        connect(m_context.feedback, &FeedbackService::finished, this, &OutboxPage::follow);
}

/// While messages go, and when something came back, where it is seen; no faster than a long list is
/// read.
void OutboxPage::follow()
{
    m_isBehind = m_model->isLoading();
    if (isVisible() && !m_isBehind)
        refresh();
}

/// What the table's menu does with the chosen messages.
void OutboxPage::addActions()
{
    for (const OutboxAction action : kAllOutboxActions) {
        auto *entry
            = new QAction(themedIcon(OutboxWords::icon(action)), QString(), m_list->table());
        m_list->table()->addAction(entry);
        m_actions.insert(action, entry);
        connect(entry, &QAction::triggered, this, [this, action] { applyToChosen(action); });
    }
}

void OutboxPage::retranslate()
{
    m_list->head()->setTexts({tr("Outbox"), tr("Customer, address or message"),
                              tr("Filter the outbox by customer, address or message"),
                              tr("Write these messages to a file")});
    m_list->table()->setAccessibleName(tr("Outbox"));
    m_model->retranslate();
    m_list->columns()->setColumns(OutboxColumns::catalogue());
    for (auto [action, entry] : m_actions.asKeyValueRange())
        entry->setText(OutboxWords::action(action));
    explainEmptiness();
}

bool OutboxPage::isNarrowed() const
{
    return m_filters->isNarrowing() || !m_list->searched().isEmpty();
}

void OutboxPage::explainEmptiness()
{
    if (isNarrowed()) {
        m_list->empty()->setTexts(tr("No message matches."), tr("Show all messages"));
        return;
    }
    m_list->empty()->setTexts(
        tr("Every message has its line here: when it goes, whether it left, and if not, why not. "
           "None was planned yet."),
        hasPage(kMessagesPage) ? tr("Write a message") : QString());
}

void OutboxPage::leadOn()
{
    if (isNarrowed())
        clearFilters();
    else
        emit pageRequested(kMessagesPage, 0);
}

void OutboxPage::refresh()
{
    ask();
    readChoices();
    if (isOpen())
        m_panel->refresh();
}

void OutboxPage::ask()
{
    OutboxListQuery query = m_model->query();
    query.search = m_list->searched();
    m_filters->apply(query);
    const QHeaderView *header = m_list->table()->horizontalHeader();
    query.sort = OutboxColumns::at(header->sortIndicatorSection()).column;
    query.descending = header->sortIndicatorOrder() == Qt::DescendingOrder;
    m_model->setQuery(query);
    readCounts();
}

/// Of the list as it is narrowed, and of what waits in all.
void OutboxPage::readCounts()
{
    struct Counts
    {
        OutboxCounts listed, all;
    };
    const auto answer
        = m_context.store.read([query = m_model->query()](Database &db) -> Result<Counts> {
              const auto listed = OutboxList(query).counts(db);
              const auto all = OutboxList(OutboxListQuery()).counts(db);
              if (!listed || !all)
                  return !listed ? listed.error() : all.error();
              return Counts{*listed, *all};
          });
    whenDone(answer, this, [this, generation = ++m_countsGeneration](const Result<Counts> &counts) {
        if (!counts || generation != m_countsGeneration)
            return;
        m_filters->setCounts(counts->listed);
        m_bar->setWaiting(counts->all.value(OutboxGroup::Waiting));
    });
}

void OutboxPage::readChoices()
{
    const auto answer = m_context.store.read([](Database &db) { return OutboxList::choices(db); });
    whenDone(answer, this, [this](const Result<OutboxChoices> &choices) {
        if (choices)
            m_filters->setChoices(*choices);
    });
}

void OutboxPage::showInDetail(qint64 id)
{
    m_panel->showMessage({id});
}

int OutboxPage::part() const
{
    return m_panel->tab();
}

void OutboxPage::showPart(int part)
{
    m_panel->showTab(part);
}

void OutboxPage::showSection(const QString &section)
{
    for (const auto &[name, group] : kSections) {
        if (section != QLatin1String(name))
            continue;
        m_list->head()->search()->clear();
        m_filters->showGroup(group);
    }
}

void OutboxPage::clearFilters()
{
    m_filters->clear();
    m_list->head()->search()->clear();
    m_list->place().startAtTop();
    ask();
}

bool OutboxPage::mayOf(OutboxAction action, int row) const
{
    const OutboxLine *line = m_model->lineAt(row);
    return line && OutboxActions::may(action, line->row);
}

/// Those of which it can be decided, as far as that is known here.
QList<OutboxId> OutboxPage::chosenFor(OutboxAction action) const
{
    QList<OutboxId> ids;
    const QList<int> rows = m_list->table()->chosenRows();
    for (const int row : rows) {
        const qint64 id = m_model->recordAt(row);
        if (id > 0 && (rows.size() > kLookedAt || mayOf(action, row)))
            ids.append(OutboxId{id});
    }
    return ids;
}

void OutboxPage::offerForChosen()
{
    const QList<int> rows = m_list->table()->chosenRows();
    QSet<OutboxAction> offered;
    for (const OutboxAction action : kAllOutboxActions) {
        const auto can = [this, action](int row) { return mayOf(action, row); };
        if (rows.size() > kLookedAt || std::any_of(rows.begin(), rows.end(), can))
            offered.insert(action);
        m_actions.value(action)->setEnabled(offered.contains(action));
    }
    m_chosen->setChosen(rows.size(), offered);
}

void OutboxPage::applyToChosen(OutboxAction action)
{
    m_edits->apply(action, chosenFor(action));
}

LocalKeys OutboxPage::keys()
{
    return {tr("On the page of the outbox"),
            {{{QKeySequence(Qt::Key_Delete)}, tr("Withdraw the chosen messages that wait")}}};
}

/// What is chosen is meant where one looks at the list, not from within a record or the filters.
void OutboxPage::keyPressEvent(QKeyEvent *event)
{
    const QWidget *focused = QApplication::focusWidget();
    const bool isElsewhere
        = focused && (m_panel->isAncestorOf(focused) || m_filters->isAncestorOf(focused));
    if (isPressed(keys().keys.first().keys, *event) && !isElsewhere)
        applyToChosen(OutboxAction::Withdraw);
    else
        ListPage::keyPressEvent(event);
}

} // namespace comptoir
