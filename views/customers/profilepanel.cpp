#include "views/customers/profilepanel.h"

#include "models/store/customerrecord.h"
#include "models/store/customerrecordpage.h"
#include "models/store/exportfile.h"
#include "models/store/store.h"
#include "models/store/whendone.h"
#include "views/customers/cartstab.h"
#include "views/customers/consenttab.h"
#include "views/customers/customeredits.h"
#include "views/customers/customererasure.h"
#include "views/customers/customermark.h"
#include "views/customers/detailstab.h"
#include "views/customers/mergewizard.h"
#include "views/customers/messagestab.h"
#include "views/customers/notestab.h"
#include "views/customers/orderstab.h"
#include "views/customers/profileheader.h"
#include "views/customers/profilesheet.h"
#include "views/customers/profiletiles.h"
#include "views/customers/scorestab.h"
#include "views/customers/segmentstab.h"
#include "views/customers/timelinetab.h"
#include "views/widgets/emptystate.h"
#include "views/widgets/format.h"
#include "views/widgets/keyboardmanners.h"
#include "views/widgets/layouts.h"
#include "views/widgets/noticebar.h"
#include "views/widgets/printdocument.h"
#include "views/widgets/retranslate.h"
#include "views/widgets/savequestion.h"
#include "views/widgets/tabrow.h"
#include "views/widgets/tallscroll.h"
#include "views/widgets/theme.h"

#include <QApplication>
#include <QClipboard>
#include <QJsonDocument>
#include <QLocale>
#include <QPointer>
#include <QStackedWidget>
#include <QTabBar>
#include <QTimeZone>
#include <QVBoxLayout>

namespace comptoir {

namespace {
constexpr int kLeastPages = 180; ///< pixels with text of the usual size; then all of it scrolls
} // namespace

ProfilePanel::ProfilePanel(const ViewContext &context, QWidget *parent)
    : QFrame(parent)
    , m_context(context)
    , m_edits(new CustomerEdits(context, this))
    , m_stack(new QStackedWidget(this))
    , m_body(new QWidget(m_stack))
    , m_nobody(new EmptyState(QStringLiteral("customer"), m_stack))
    , m_notice(new NoticeBar(m_body))
    , m_header(new ProfileHeader(context, *m_edits, m_body))
    , m_tiles(new ProfileTiles(m_body))
    , m_tabRow(new TabRow(m_body))
    , m_tabs(m_tabRow->tabs())
    , m_pages(new QStackedWidget(m_body))
    , m_timeline(new TimelineTab(context, m_pages))
    , m_details(new DetailsTab(context, *m_edits, m_pages))
    , m_columns{new OrdersTab(context, *m_edits, m_pages),
                new CartsTab(context, *m_edits, m_pages),
                new MessagesTab(context, *m_edits, m_pages),
                new NotesTab(context, *m_edits, m_pages),
                m_details,
                new ConsentTab(context, *m_edits, m_pages),
                new ScoresTab(context, *m_edits, m_pages),
                new SegmentsTab(context, *m_edits, m_pages)}
{
    setProperty("card", true);
    setMinimumWidth(Theme::forText(340));
    m_notice->hide();
    build();
    connectParts();
    onLanguage(this, [this] { retranslate(); });
}

void ProfilePanel::build()
{
    auto *column = new QVBoxLayout(m_body);
    column->setContentsMargins(20, 14, 14, 8);
    column->setSpacing(8);
    column->addWidget(m_notice);
    column->addWidget(m_header);
    column->addWidget(m_tiles);
    buildTabs();
    m_stack->addWidget(m_nobody);
    m_pages->setMinimumHeight(Theme::forText(kLeastPages));
    m_scroll = new TallScroll(m_body, m_stack);
    m_stack->addWidget(m_scroll);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(1, 1, 1, 1);
    layout->addWidget(m_stack);
}

void ProfilePanel::buildTabs()
{
    m_tabRow->addTab();
    m_pages->addWidget(m_timeline);
    for (ProfileTab *tab : std::as_const(m_columns)) {
        m_tabRow->addTab();
        m_pages->addWidget(tab);
    }
    auto *tabs = new QVBoxLayout;
    tabs->setSpacing(0);
    tabs->addWidget(m_tabRow);
    tabs->addWidget(makeRule(m_body));
    tabs->addWidget(m_pages, 1);
    static_cast<QVBoxLayout *>(m_body->layout())->addLayout(tabs, 1);
    connect(m_tabs, &QTabBar::currentChanged, m_pages, &QStackedWidget::setCurrentIndex);
    connect(m_tabRow, &TabRow::chosen, this, &ProfilePanel::enterTab);
    handKeyboardOn(this, m_tabs);
}

void ProfilePanel::connectParts()
{
    const auto tell = [this](const Error &error) { m_notice->showError(error); };
    m_notice->setClosable(true);
    connect(m_timeline, &TimelineTab::failed, m_notice, tell);
    connect(m_timeline, &TimelineTab::opened, this, &ProfilePanel::openEntry);
    connect(m_edits, &CustomerEdits::failed, m_notice, tell);
    connect(m_edits, &CustomerEdits::changed, this, &ProfilePanel::refresh);
    connect(m_edits, &CustomerEdits::changed, this, &ProfilePanel::dataChanged);
    connect(m_details, &DetailsTab::mergeRequested, this, &ProfilePanel::merge);
    connect(m_header, &ProfileHeader::fullRequested, this, &ProfilePanel::fullRequested);
    connect(m_header, &ProfileHeader::closeRequested, this, &ProfilePanel::closeRequested);
    connect(m_header, &ProfileHeader::copied, this, &ProfilePanel::copied);
    connect(m_header, &ProfileHeader::editRequested, m_details, &DetailsTab::edit);
    connect(m_header, &ProfileHeader::mergeRequested, this, [this] { merge({m_customer}); });
    connect(m_header, &ProfileHeader::separateRequested, m_details, &DetailsTab::separate);
    connect(m_header, &ProfileHeader::printRequested, this, &ProfilePanel::print);
    connect(m_header, &ProfileHeader::copyTextRequested, this, &ProfilePanel::copyAsText);
    connect(m_header, &ProfileHeader::saveRequested, this, &ProfilePanel::saveRecord);
    connect(m_header, &ProfileHeader::eraseRequested, this, &ProfilePanel::erase);
    connect(m_context.privacy.get(), &Privacy::changed, this, [this] {
        if (m_reading.profile.row.id.isValid())
            take(ProfileReading(m_reading));
    });
}

void ProfilePanel::retranslate()
{
    setAccessibleName(tr("Profile of the customer"));
    m_nobody->setTexts(tr("Choose a customer to see who they are and what they bought."));
    m_tabs->setAccessibleName(tr("Parts of the profile"));
    const QString names[]
        = {tr("History"), tr("Orders"),  tr("Carts"),  tr("Messages"), tr("Notes"),
           tr("Details"), tr("Consent"), tr("Scores"), tr("Segments")};
    for (int i = 0; i < m_tabs->count(); ++i)
        m_tabRow->setTabText(i, names[i]);
    if (m_reading.profile.row.id.isValid())
        take(ProfileReading(m_reading));
}

void ProfilePanel::showCustomer(CustomerId customer)
{
    if (customer != m_customer)
        m_notice->hide();
    m_customer = customer;
    refresh();
    if (customer.isValid())
        return;
    m_reading = {};
    m_stack->setCurrentWidget(m_nobody);
}

void ProfilePanel::refresh()
{
    const int generation = ++m_generation;
    if (!m_customer.isValid())
        return;
    const auto answer
        = m_context.store.read([id = m_customer, now = m_context.clock.now()](Database &db) {
              return readProfile(db, id, now);
          });
    whenDone(answer, this, [this, generation](const Result<ProfileReading> &reading) {
        if (generation != m_generation)
            return;
        if (!reading && reading.error().code == ErrorCode::NotFound && wasShown()) {
            leaveGone();
            return;
        }
        m_stack->setCurrentWidget(m_scroll);
        if (!reading) {
            m_notice->showError(reading.error());
            return;
        }
        take(*reading);
        emit shown(m_customer);
    });
}

bool ProfilePanel::wasShown() const
{
    return m_customer.isValid() && m_reading.profile.row.id == m_customer;
}

/// An import was taken back, or an account erased: nothing is left to look at.
void ProfilePanel::leaveGone()
{
    showCustomer({});
    emit closeRequested();
}

void ProfilePanel::take(const ProfileReading &reading)
{
    m_reading = reading;
    m_header->setReading(reading);
    m_tiles->setReading(reading);
    m_timeline->setReading(reading);
    for (ProfileTab *tab : std::as_const(m_columns))
        tab->setReading(reading);
}

void ProfilePanel::openEntry(const TimelineEntry &entry)
{
    switch (entry.kind) {
    case TimelineKind::OrderPlaced:
    case TimelineKind::OrderStateChanged:
    case TimelineKind::Refunded:
        m_context.openRecord(QStringLiteral("orders"), entry.order.value);
        break;
    case TimelineKind::CartAbandoned:
        unfold(Tab::Carts, entry.cart.value);
        break;
    case TimelineKind::Message:
        unfold(Tab::Messages, entry.thread.value);
        break;
    case TimelineKind::Note:
        m_tabRow->choose(static_cast<int>(Tab::Notes));
        break;
    case TimelineKind::ConsentChanged:
        m_tabRow->choose(static_cast<int>(Tab::Consent));
        break;
    case TimelineKind::Merged:
        m_tabRow->choose(static_cast<int>(Tab::Details));
        break;
    case TimelineKind::SegmentChanged:
        m_tabRow->choose(static_cast<int>(Tab::Segments));
        break;
    case TimelineKind::AccountCreated:
    case TimelineKind::Event:
        break;
    }
}

void ProfilePanel::unfold(Tab tab, qint64 id)
{
    m_columns.at(static_cast<int>(tab) - 1)->unfold(id);
    m_tabRow->choose(static_cast<int>(tab));
}

/// What is written on a tab gets the keyboard of who opens it.
void ProfilePanel::enterTab(int tab)
{
    if (tab > 0)
        m_columns.at(tab - 1)->takeTyping();
}

void ProfilePanel::merge(const QList<CustomerId> &customers)
{
    MergeWizard::start(m_context, customers, this, [this](CustomerId kept) {
        showCustomer(kept);
        emit dataChanged();
    });
}

void ProfilePanel::setFull(bool full)
{
    m_header->setFull(full);
}

void ProfilePanel::showTab(Tab tab)
{
    m_tabs->setCurrentIndex(static_cast<int>(tab));
}

ProfilePanel::Tab ProfilePanel::tab() const
{
    return static_cast<Tab>(m_tabs->currentIndex());
}

bool ProfilePanel::find()
{
    if (m_stack->currentWidget() == m_nobody)
        return false;
    showTab(Tab::History);
    m_timeline->focusSearch();
    return true;
}

void ProfilePanel::print()
{
    const ProfileSheet sheet(m_reading, ProfileSheet::On::Paper);
    PrintDocument::preview(
        m_context, window(),
        {sheet.title(), {}, Format::date(m_context.clock.now()), tr("Customer"), sheet.toHtml()});
}

void ProfilePanel::copyAsText()
{
    QApplication::clipboard()->setText(
        ProfileSheet(m_reading, ProfileSheet::On::Clipboard).toText());
    emit copied();
}

void ProfilePanel::saveRecord()
{
    const QStringList kinds{tr("Page to read and print (*.html)"),
                            tr("Data for another program (*.json)")};
    SaveQuestion::ask(window(),
                      {tr("Save everything about this customer"), kinds.join(QStringLiteral(";;")),
                       QStringLiteral("html"), tr("customer-%1.html").arg(m_customer.value)},
                      [panel = QPointer(this)](const QString &path) {
                          if (panel)
                              panel->writeRecord(path);
                      });
}

void ProfilePanel::writeRecord(const QString &path)
{
    const auto written = m_context.store.chore([path, id = m_customer, now = m_context.clock.now(),
                                                locale = QLocale()](Database &db) -> Done {
        const auto record = customerRecord(db, id, now);
        if (!record)
            return record.error();
        ExportFile file(path);
        if (Done opened = file.open(); !opened)
            return opened;
        const bool isData = path.endsWith(QLatin1String(".json"), Qt::CaseInsensitive);
        const QByteArray bytes = isData
            ? QJsonDocument(*record).toJson()
            : customerRecordPage(*record, locale, QTimeZone::systemTimeZone());
        return file.commit(file.device().write(bytes) == bytes.size());
    });
    whenDone(written, this, [this](const Done &outcome) {
        if (outcome)
            m_context.notices->post({Tone::Good, tr("The file is written."), {}, {}});
        else
            m_notice->showError(outcome.error());
    });
}

void ProfilePanel::erase()
{
    auto *erasure = CustomerErasure::start(m_context, {m_customer}, this);
    connect(erasure, &CustomerErasure::failed, m_notice,
            [this](const Error &error) { m_notice->showError(error); });
    connect(erasure, &CustomerErasure::erased, this, [this] {
        refresh(); // which finds nobody, and closes the panel
        emit dataChanged();
    });
}

} // namespace comptoir
