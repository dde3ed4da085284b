#include "views/customers/customerspage.h"

#include "models/store/settingsrepository.h"
#include "models/store/store.h"
#include "views/customers/customermark.h"
#include "views/customers/customertablemodel.h"
#include "views/customers/profilepanel.h"
#include "views/widgets/chip.h"
#include "views/widgets/datatable.h"
#include "views/widgets/emptystate.h"
#include "views/widgets/flowlayout.h"
#include "views/widgets/format.h"
#include "views/widgets/icons.h"
#include "views/widgets/layouts.h"
#include "views/widgets/noticebar.h"
#include "views/widgets/retranslate.h"
#include "views/widgets/searchfield.h"
#include "views/widgets/theme.h"
#include "views/widgets/viewsettings.h"
#include "views/widgets/whendone.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QKeyEvent>
#include <QMenu>
#include <QShortcut>
#include <QSplitter>
#include <QStackedWidget>
#include <QTimer>

namespace comptoir {

namespace {
constexpr int kTypingMs = 120;
constexpr int kProfileWidth = 430;
constexpr int kMarkMargins = 26; ///< left and right of the badge in its cell
constexpr int kLeastText = 110; ///< of a column of names or addresses
constexpr int kHeadSpacing = 10;
constexpr int kWideEnough = 1150; ///< then the first profile opens by itself

constexpr CustomerFilter kFilters[]
    = {CustomerFilter::All,          CustomerFilter::CartWaiting,      CustomerFilter::Newsletter,
       CustomerFilter::NeverOrdered, CustomerFilter::BirthdayThisWeek, CustomerFilter::Removed};
} // namespace

CustomersPage::CustomersPage(const ViewContext &context, QWidget *parent)
    : Page(parent)
    , m_context(context)
    , m_model(new CustomerTableModel(context.store, context.clock, this))
    , m_splitter(new QSplitter(Qt::Horizontal, this))
    , m_pane(new QWidget(m_splitter))
    , m_profile(nullptr)
    , m_typing(new QTimer(this))
    , m_saving(new QTimer(this))
{
    buildList();
    m_profile = new ProfilePanel(context, m_splitter); // Tab goes from the list to it
    m_splitter->addWidget(m_pane);
    m_splitter->addWidget(m_profile);
    m_splitter->setStretchFactor(0, 1);
    m_splitter->setStretchFactor(1, 0);
    m_splitter->setSizes({100000, kProfileWidth});
    m_splitter->setCollapsible(0, false);
    m_splitter->setHandleWidth(16);
    m_profile->hide();
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(metrics::kPageMargin, 20, metrics::kPageMargin, 20);
    layout->addWidget(m_splitter);
    m_typing->setSingleShot(true);
    m_typing->setInterval(kTypingMs);
    m_saving->setSingleShot(true);
    m_saving->setInterval(500);
    connect(m_typing, &QTimer::timeout, this, &CustomersPage::ask);
    connect(m_saving, &QTimer::timeout, this, &CustomersPage::saveLook);
    connect(m_profile, &ProfilePanel::fullRequested, this, &CustomersPage::setFull);
    connect(m_profile, &ProfilePanel::closeRequested, this, &CustomersPage::closeProfile);
    connect(m_profile, &ProfilePanel::dataChanged, this, [this] {
        ask();
        countFilters();
    });
    connect(m_profile, &ProfilePanel::copied, this, [this] { emit toastRequested(tr("Copied")); });
    connectTable();
    onLanguage(this, [this] { retranslate(); });
    restoreLook();
}

void CustomersPage::buildList()
{
    auto *column = new QVBoxLayout(m_pane);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(12);
    buildHead(m_pane);
    buildChips(m_pane);
    m_notice = new NoticeBar(m_pane);
    column->addWidget(m_notice);
    buildTable(m_pane);
}

void CustomersPage::buildHead(QWidget *pane)
{
    m_title = makeLabel(TextRole::Title, pane);
    m_title->setWordWrap(false);
    m_count = makeLabel(TextRole::Muted, pane);
    m_count->setWordWrap(false);
    m_search = new SearchField(pane);
    m_search->setMinimumWidth(110);
    m_search->setMaximumWidth(230);
    m_columns = makeButton(ButtonKind::Plain, pane);
    m_export = makeButton(ButtonKind::Plain, pane);
    setButtonMenu(m_columns, new QMenu(m_columns));
    m_export->setVisible(bool(m_context.exportCustomers));
    auto *row = new QHBoxLayout;
    row->setSpacing(kHeadSpacing);
    row->addWidget(m_title);
    row->addWidget(m_count, 0, Qt::AlignVCenter);
    row->addStretch(1);
    row->addWidget(m_search, 2);
    row->addWidget(m_columns);
    row->addWidget(m_export);
    static_cast<QVBoxLayout *>(pane->layout())->addLayout(row);
    connect(m_search, &QLineEdit::textChanged, m_typing, qOverload<>(&QTimer::start));
    connect(m_export, &QPushButton::clicked, this, [this] { m_context.exportCustomers(this); });
    auto *find = new QShortcut(QKeySequence::Find, this);
    find->setContext(Qt::WidgetWithChildrenShortcut);
    connect(find, &QShortcut::activated, m_search,
            [this] { m_search->setFocus(Qt::ShortcutFocusReason); });
    m_search->installEventFilter(this);
}

void CustomersPage::buildChips(QWidget *pane)
{
    auto *row = new QWidget(pane);
    auto *flow = new FlowLayout(8, row);
    for (const CustomerFilter filter : kFilters) {
        auto *chip = new Chip(row);
        chip->setAutoExclusive(true);
        chip->setChecked(filter == CustomerFilter::All);
        m_chips.append({filter, chip});
        flow->addWidget(chip);
        connect(chip, &Chip::clicked, this, [this, filter] {
            m_filter = filter;
            m_toTop = true;
            ask();
        });
    }
    static_cast<QVBoxLayout *>(pane->layout())->addWidget(row);
}

void CustomersPage::buildTable(QWidget *pane)
{
    QFrame *card = makeCard(pane);
    auto *inside = new QVBoxLayout(card);
    inside->setContentsMargins(1, 4, 1, 6);
    m_stack = new QStackedWidget(card);
    m_table = new DataTable(m_stack);
    m_empty = new EmptyState(QStringLiteral("customers"), m_stack);
    m_stack->addWidget(m_table);
    m_stack->addWidget(m_empty);
    inside->addWidget(m_stack);
    static_cast<QVBoxLayout *>(pane->layout())->addWidget(card, 1);
    m_table->setModel(m_model);
    m_table->setSortingEnabled(true);
    m_table->horizontalHeader()->setSortIndicator(CustomerTableModel::LastOrder,
                                                  Qt::DescendingOrder);
    for (const int column : {CustomerTableModel::Phone, CustomerTableModel::AverageBasket,
                             CustomerTableModel::LastActivity})
        m_table->setColumnHidden(column, true);
    m_table->viewport()->installEventFilter(this);
}

void CustomersPage::connectTable()
{
    connect(m_model, &CustomerTableModel::loaded, this, &CustomersPage::takeCount);
    connect(m_model, &CustomerTableModel::firstShown, this, [this] {
        m_stack->setCurrentWidget(m_table);
        showCurrent();
        widenColumns();
    });
    connect(m_model, &QAbstractItemModel::dataChanged, this, &CustomersPage::widenColumns);
    connect(m_model, &CustomerTableModel::failed, m_notice,
            [this](const Error &error) { m_notice->showError(error); });
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            [this](const QModelIndex &current) {
                if (current.isValid())
                    openProfile(m_model->idAt(current.row()));
            });
    connect(m_table, &DataTable::rowOpened, this, [this](int row) {
        m_chosenByHand = true;
        openProfile(m_model->idAt(row));
        setFull(true);
    });
    connect(m_table, &DataTable::said, this, &Page::toastRequested);
    connect(m_table, &QTableView::clicked, this, [this](const QModelIndex &index) {
        m_chosenByHand = true;
        openProfile(m_model->idAt(index.row()));
    });
    connect(m_empty, &EmptyState::acted, this, [this] {
        if (m_counts.value(static_cast<int>(CustomerFilter::All)) > 0)
            clearFilters();
        else
            emit pageRequested(QStringLiteral("settings"), 0);
    });
    QHeaderView *header = m_table->horizontalHeader();
    connect(header, &QHeaderView::sectionResized, this, [this] {
        if (m_fitting)
            return;
        m_columnsByHand = true;
        m_saving->start();
    });
    connect(header, &QHeaderView::sectionMoved, m_saving, qOverload<>(&QTimer::start));
    connect(header, &QHeaderView::sortIndicatorChanged, m_saving, qOverload<>(&QTimer::start));
    connect(header, &QHeaderView::sortIndicatorChanged, this, [this] { m_toTop = true; });
    connect(m_splitter, &QSplitter::splitterMoved, m_saving, qOverload<>(&QTimer::start));
}

void CustomersPage::retranslate()
{
    m_title->setText(tr("Customers"));
    m_search->setPlaceholderText(tr("Filter this list"));
    m_search->setAccessibleName(tr("Filter the list of customers"));
    m_columns->setAccessibleName(tr("Columns"));
    m_columns->setToolTip(tr("Choose the columns"));
    m_export->setAccessibleName(tr("Export"));
    m_export->setToolTip(tr("Write all customers to a file that spreadsheets read"));
    m_table->setAccessibleName(tr("Customers"));
    m_widest.clear();
    m_model->retranslate();
    fillColumnsMenu();
    const QString names[]
        = {//: filter: all customers
           tr("All"),           tr("Cart waiting"),       tr("Newsletter"),
           tr("Never ordered"), tr("Birthday this week"), tr("No longer in a shop")};
    for (int i = 0; i < m_chips.size(); ++i) {
        const auto count = m_counts.constFind(static_cast<int>(m_chips[i].first));
        const bool known = count != m_counts.constEnd();
        m_chips[i].second->set(names[i], known && i > 0 ? Format::number(*count) : QString());
        m_chips[i].second->setVisible(m_chips[i].first != CustomerFilter::Removed
                                      || (known && *count > 0) || m_chips[i].second->isChecked());
    }
    m_count->setText(m_model->isLoading() ? QString() : Format::number(m_model->rowCount()));
    if (m_counts.value(static_cast<int>(CustomerFilter::All)) > 0)
        m_empty->setTexts(tr("No customer matches."), tr("Show all customers"));
    else
        m_empty->setTexts(tr("Your customers appear here as soon as a shop is connected."),
                          m_context.leaveDemo ? QString() : tr("Connect a shop"));
    fitColumns();
    fitHead();
}

void CustomersPage::fillColumnsMenu()
{
    QMenu *menu = m_columns->menu();
    menu->clear();
    for (int column = CustomerTableModel::Email; column < CustomerTableModel::ColumnCount;
         ++column) {
        QAction *action = menu->addAction(
            m_model->headerData(column, Qt::Horizontal, Qt::DisplayRole).toString());
        action->setCheckable(true);
        action->setChecked(!m_table->isColumnHidden(column));
        connect(action, &QAction::toggled, this, [this, column](bool on) {
            m_table->setColumnHidden(column, !on);
            fitColumns();
            m_saving->start();
        });
    }
}

void CustomersPage::refresh()
{
    ask();
    countFilters();
    if (m_profile->isVisible())
        m_profile->refresh();
}

void CustomersPage::ask()
{
    CustomerQuery query = m_model->query();
    query.search = m_search->text().trimmed();
    query.filter = m_filter;
    query.zone = QTimeZone::systemTimeZone();
    query.abandonedAfterHours = m_abandonedAfterHours;
    m_model->setQuery(query);
}

void CustomersPage::countFilters()
{
    const int generation = ++m_countGeneration;
    CustomerQuery query;
    query.now = m_context.clock.now();
    query.zone = QTimeZone::systemTimeZone();
    struct Counted
    {
        QHash<int, qint64> counts;
        int abandonedAfterHours = storesettings::kAbandonedAfterHours;
    };
    const auto answer = m_context.store.read([query](Database &db) mutable {
        Counted counted;
        query.abandonedAfterHours = SettingsRepository(db).abandonedAfterHours().valueOr(
            storesettings::kAbandonedAfterHours);
        for (const CustomerFilter filter : kFilters) {
            query.filter = filter;
            if (const auto count = CustomerRepository(db).count(query))
                counted.counts.insert(static_cast<int>(filter), *count);
        }
        counted.abandonedAfterHours = query.abandonedAfterHours;
        return counted;
    });
    whenDone(answer, this, [this, generation](const Counted &counted) {
        if (generation != m_countGeneration)
            return;
        m_counts = counted.counts;
        retranslate();
        if (counted.abandonedAfterHours != m_abandonedAfterHours) {
            m_abandonedAfterHours = counted.abandonedAfterHours;
            ask(); // the marks follow the owner's hours
        }
    });
}

void CustomersPage::takeCount(int count)
{
    m_notice->hide();
    m_count->setText(Format::number(count));
    fitHead();
    m_stack->setCurrentWidget(count > 0 ? static_cast<QWidget *>(m_table) : m_empty);
    showCurrent();
    widenColumns();
}

/// Puts the mark on the customer whose profile is open, without dragging the list along: another
/// order shows its top, and a sync that fills the list leaves it where it stands. Until the owner
/// chooses one, that is the first of a wide window's list.
void CustomersPage::showCurrent()
{
    const bool first = !m_chosenByHand && width() >= kWideEnough;
    const int row = first ? 0 : m_model->rowOf(m_current);
    if (row >= 0 && row < m_model->rowCount() && m_table->currentIndex().row() != row) {
        m_table->setAutoScroll(m_toCurrent);
        m_table->setCurrentIndex(m_model->index(row, CustomerTableModel::Name));
        m_table->setAutoScroll(true);
        m_toCurrent = false;
    }
    if (m_toTop)
        m_table->scrollToTop();
    m_toTop = m_toTop && m_model->isLoading();
}

void CustomersPage::openProfile(CustomerId customer)
{
    if (!customer.isValid())
        return;
    const bool wasShown = m_profile->isVisible();
    if (customer != m_current || !wasShown)
        m_profile->showCustomer(customer);
    m_current = customer;
    m_profile->show();
    if (!wasShown)
        fitColumns();
}

void CustomersPage::showRecord(qint64 id)
{
    if (id <= 0)
        return;
    m_chosenByHand = true;
    m_toCurrent = true;
    openProfile({id});
    showCurrent();
    setFull(true);
}

void CustomersPage::takeFocus()
{
    m_table->setFocus();
}

void CustomersPage::moveBetweenParts()
{
    if (m_table->hasFocus() && m_profile->isVisible())
        m_profile->focusTabs();
    else if (!isFull())
        m_table->setFocus(Qt::TabFocusReason);
}

bool CustomersPage::isFull() const
{
    return m_pane->isHidden();
}

void CustomersPage::setFull(bool full)
{
    m_pane->setVisible(!full);
    m_profile->setFull(full);
    if (full)
        m_profile->focusTabs();
    else
        m_table->setFocus();
}

void CustomersPage::closeProfile()
{
    setFull(false);
    m_chosenByHand = true;
    m_profile->hide();
    m_current = {};
    m_table->clearSelection();
    fitColumns();
}

void CustomersPage::clearFilters()
{
    m_filter = CustomerFilter::All;
    m_chips.first().second->setChecked(true);
    m_search->clear();
    ask();
}

/// Beside a profile in a small window, or with wide letters, the buttons have icons for words.
void CustomersPage::fitHead()
{
    int needed = m_search->minimumWidth() + m_title->sizeHint().width()
        + m_count->sizeHint().width() + 5 * kHeadSpacing;
    for (QPushButton *button : {m_columns, m_export}) {
        button->setText(button->accessibleName());
        button->setIcon({});
        needed += button->isHidden() ? 0 : button->sizeHint().width();
    }
    const bool words = m_pane->width() >= needed;
    m_count->setVisible(words);
    if (words)
        return;
    m_columns->setText({});
    m_export->setText({});
    m_columns->setIcon(themedIcon(QStringLiteral("columns")));
    m_export->setIcon(themedIcon(QStringLiteral("download")));
}

/// Amounts and dates are never cut: their columns grow with what comes into sight.
void CustomersPage::widenColumns()
{
    bool wider = false;
    for (int column = CustomerTableModel::Orders; column < CustomerTableModel::Mark; ++column) {
        const QAbstractItemView *table = m_table;
        const int needed = m_table->isColumnHidden(column) ? 0 : table->sizeHintForColumn(column);
        if (needed <= m_widest.value(column))
            continue;
        m_widest.insert(column, needed);
        wider = wider || needed > m_table->columnWidth(column);
    }
    if (wider)
        fitColumns();
}

/// Shares the width between the columns, none narrower than its heading, until the owner sets one.
void CustomersPage::fitColumns()
{
    if (m_columnsByHand)
        return;
    constexpr int kWeights[CustomerTableModel::ColumnCount]
        = {150, 215, 125, 80, 100, 105, 110, 110, 115};
    int weights = 0;
    for (int column = 0; column < CustomerTableModel::ColumnCount; ++column)
        weights += m_table->isColumnHidden(column) ? 0 : kWeights[column];
    const int room = m_table->viewport()->width();
    int widths[CustomerTableModel::ColumnCount] = {};
    int used = 0;
    for (int column = 0; column < CustomerTableModel::ColumnCount; ++column) {
        if (m_table->isColumnHidden(column))
            continue;
        const QString heading
            = m_model->headerData(column, Qt::Horizontal, Qt::DisplayRole).toString();
        int least = DataTable::headingWidth(heading);
        if (column == CustomerTableModel::Mark)
            least = qMax(least, CustomerMark::widest() + kMarkMargins);
        else if (column >= CustomerTableModel::Orders)
            least = qMax(least, m_widest.value(column));
        widths[column] = qMax(least, kWeights[column] * room / qMax(1, weights));
        used += widths[column];
    }
    // What the headings took too much, the two columns of free text give back; where that is not
    // enough, the table scrolls and they keep a readable width.
    int &email = widths[CustomerTableModel::Email];
    int &name = widths[CustomerTableModel::Name];
    const int spare = qMax(0, email - kLeastText) + qMax(0, name - kLeastText);
    const int tooMuch = qMax(0, used - room);
    if (tooMuch <= spare) {
        const int given = qMin(tooMuch, qMax(0, email - kLeastText));
        email -= given;
        name -= tooMuch - given;
    } else {
        email = email > 0 ? qMax(email, kWeights[CustomerTableModel::Email]) : 0;
        name = qMax(name, kWeights[CustomerTableModel::Name]);
    }
    m_fitting = true;
    for (int column = 0; column < CustomerTableModel::ColumnCount; ++column) {
        if (widths[column] > 0)
            m_table->setColumnWidth(column, widths[column]);
    }
    m_fitting = false;
}

bool CustomersPage::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_table->viewport() && event->type() == QEvent::Resize) {
        fitColumns();
        fitHead();
    }
    if (watched == m_search && event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        if (key == Qt::Key_Down || key == Qt::Key_Return || key == Qt::Key_Enter) {
            m_table->setFocus(Qt::TabFocusReason);
            if (!m_table->currentIndex().isValid() && m_model->rowCount() > 0)
                m_table->setCurrentIndex(m_model->index(0, CustomerTableModel::Name));
            return true;
        }
    }
    return Page::eventFilter(watched, event);
}

void CustomersPage::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape && isFull())
        setFull(false);
    else if (event->key() == Qt::Key_Escape && m_profile->isVisible())
        closeProfile();
    else
        Page::keyPressEvent(event);
}

void CustomersPage::restoreLook()
{
    ViewSettings(m_context.store)
        .read({QStringLiteral("view.customers.header"), QStringLiteral("view.customers.splitter")},
              this, [this](const ViewSettings::Values &values) {
                  const QByteArray header
                      = ViewSettings::bytes(values, QStringLiteral("view.customers.header"));
                  if (!header.isEmpty())
                      m_columnsByHand = m_table->horizontalHeader()->restoreState(header);
                  const QByteArray splitter
                      = ViewSettings::bytes(values, QStringLiteral("view.customers.splitter"));
                  if (!splitter.isEmpty())
                      m_splitter->restoreState(splitter);
                  fillColumnsMenu();
              });
}

void CustomersPage::saveLook()
{
    const ViewSettings settings(m_context.store);
    if (m_columnsByHand)
        settings.writeBytes(QStringLiteral("view.customers.header"),
                            m_table->horizontalHeader()->saveState());
    if (!isFull() && m_profile->isVisible())
        settings.writeBytes(QStringLiteral("view.customers.splitter"), m_splitter->saveState());
}

} // namespace comptoir
