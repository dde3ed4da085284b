#include "views/segments/segmentpanel.h"

#include "models/segments/segmentmembers.h"
#include "models/store/store.h"
#include "models/store/whendone.h"
#include "views/charts/timechart.h"
#include "views/segments/builder/sourcedoor.h"
#include "views/segments/rulelook.h"
#include "views/segments/samplelist.h"
#include "views/segments/scalenote.h"
#include "views/segments/segmentcolours.h"
#include "views/segments/segmentpast.h"
#include "views/segments/segmentsmodel.h"
#include "views/widgets/badge.h"
#include "views/widgets/elidedlabel.h"
#include "views/widgets/format.h"
#include "views/widgets/icons.h"
#include "views/widgets/keyboardmanners.h"
#include "views/widgets/layouts.h"
#include "views/widgets/noticebar.h"
#include "views/widgets/retranslate.h"
#include "views/widgets/stattile.h"
#include "views/widgets/theme.h"

#include <QHBoxLayout>
#include <QMenu>
#include <QPainter>
#include <QScrollArea>
#include <QToolButton>

namespace comptoir {

namespace {

constexpr int kDot = 14;
constexpr int kMonths = 12; ///< that the curve looks back

QPixmap dotOf(const QColor &colour, qreal ratio)
{
    QPixmap pixmap(QSize(kDot, kDot) * ratio);
    pixmap.setDevicePixelRatio(ratio);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(colour);
    painter.drawEllipse(QRectF(0, 0, kDot, kDot));
    return pixmap;
}

} // namespace

SegmentPanel::SegmentPanel(const ViewContext &context, std::shared_ptr<SegmentPast> past,
                           QWidget *parent)
    : QFrame(parent)
    , m_context(context)
    , m_past(std::move(past))
    , m_name(new ElidedLabel(this))
    , m_dot(new QLabel(this))
    , m_expand(makeIconButton(QStringLiteral("expand"), this))
    , m_close(makeIconButton(QStringLiteral("close"), this))
    , m_state(new Badge({}, Tone::Warning, this))
    , m_edit(makeButton(ButtonKind::Primary, this))
    , m_customers(makeButton(ButtonKind::Plain, this))
    , m_more(makeButton(ButtonKind::Plain, this))
    , m_menu(new QMenu(m_more))
    , m_notice(new NoticeBar(this))
    , m_about(nullptr)
    , m_count(nullptr)
    , m_share(nullptr)
    , m_moved(nullptr)
    , m_scale(new ScaleNote(context, this))
    , m_ruleHeading(nullptr)
    , m_sentence(nullptr)
    , m_usedBy(nullptr)
    , m_chart(nullptr)
    , m_sample(nullptr)
{
    setProperty("card", true);
    setMinimumWidth(360);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(20, 18, 8, 8);
    column->setSpacing(12);
    buildHead(column);
    column->addWidget(m_notice);
    m_notice->hide();
    connect(m_notice, &NoticeBar::acted, this, &SegmentPanel::openDoor);
    column->addWidget(buildBody(), 1);
    handKeyboardOn(this, m_edit);
    onLanguage(this, [this] { retranslate(); });
}

SegmentPanel::~SegmentPanel()
{
    m_askingPast.cancel();
}

void SegmentPanel::buildHead(QVBoxLayout *column)
{
    QFont name = Theme::titleFont();
    name.setPixelSize(qRound(name.pixelSize() * 0.85));
    m_name->setFont(name);
    auto *head = new QHBoxLayout;
    head->setSpacing(10);
    head->addWidget(m_dot);
    head->addWidget(m_name, 1);
    head->addWidget(m_expand);
    head->addWidget(m_close);
    column->addLayout(head);
    column->addWidget(m_state);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(8);
    m_edit->setObjectName(QStringLiteral("segment.edit"));
    m_edit->setIcon(iconOnAccent(QStringLiteral("edit")));
    m_customers->setObjectName(QStringLiteral("segment.customers"));
    m_customers->setIcon(themedIcon(QStringLiteral("customers")));
    m_more->setObjectName(QStringLiteral("segment.more"));
    buttons->addWidget(m_edit);
    buttons->addWidget(m_customers);
    buttons->addWidget(m_more);
    buttons->addStretch(1);
    column->addLayout(buttons);
    setButtonMenu(m_more, m_menu);
    connect(m_expand, &QToolButton::clicked, this, [this] { emit fullRequested(!m_full); });
    connect(m_close, &QToolButton::clicked, this, &SegmentPanel::closeRequested);
    connect(m_edit, &QPushButton::clicked, this, [this] { emit editRequested(segment()); });
    connect(m_customers, &QPushButton::clicked, this,
            [this] { emit customersRequested(segment()); });
}

QWidget *SegmentPanel::buildBody()
{
    auto *area = new QScrollArea(this);
    area->setWidgetResizable(true);
    area->setFocusPolicy(Qt::NoFocus); // what is in it takes the keyboard
    area->setFrameShape(QFrame::NoFrame);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    area->viewport()->setAutoFillBackground(false);
    auto *inside = new QWidget(area);
    auto *column = new QVBoxLayout(inside);
    column->setContentsMargins(0, 0, 12, 12);
    column->setSpacing(12);
    m_about = makeLabel(TextRole::Muted, inside);
    column->addWidget(m_about);
    auto *tiles = new QHBoxLayout;
    tiles->setSpacing(8);
    for (StatTile **tile : {&m_count, &m_share, &m_moved}) {
        *tile = new StatTile(inside);
        tiles->addWidget(*tile, 1);
    }
    column->addLayout(tiles);
    column->addWidget(m_scale);
    m_ruleHeading = makeLabel(TextRole::Heading, inside);
    m_sentence = makeLabel(TextRole::Body, inside);
    m_sentence->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_usedBy = makeLabel(TextRole::Muted, inside);
    column->addWidget(m_ruleHeading);
    column->addWidget(m_sentence);
    column->addWidget(m_usedBy);
    m_chart = new TimeChart(inside);
    m_chart->setMinimumHeight(230);
    column->addWidget(m_chart);
    m_sample = new SampleList(m_context, inside);
    column->addWidget(m_sample);
    column->addStretch(1);
    connect(m_chart, &TimeChart::copied, this, [this] { m_context.notices->say(tr("Copied")); });
    area->setWidget(inside);
    inside->setAutoFillBackground(false); // setWidget turns it on
    return area;
}

void SegmentPanel::retranslate()
{
    setAccessibleName(tr("The segment"));
    m_edit->setText(tr("Edit"));
    m_edit->setToolTip(tr("Change the name, the colour and the rule"));
    m_customers->setText(tr("Show customers"));
    m_customers->setToolTip(tr("Shows them on their page, where you can tag or note them."));
    m_more->setText(tr("More"));
    m_more->setAccessibleName(tr("More for this segment"));
    setIconButtonText(m_close, tr("Close"));
    m_ruleHeading->setText(tr("The rule"));
    setFull(m_full);
    if (!m_line.segment.id.isValid())
        return;
    showHead();
    showTiles();
    showChart();
    read(); // the sentence in the other language
}

void SegmentPanel::setFull(bool full)
{
    m_full = full;
    m_expand->setIcon(themedIcon(full ? QStringLiteral("collapse") : QStringLiteral("expand")));
    setIconButtonText(m_expand, full ? tr("Back to the list") : tr("Show alone"));
}

void SegmentPanel::showSegment(const SegmentLine &line, qint64 everybody,
                               std::optional<qint64> change)
{
    const bool another = line.segment.id != m_line.segment.id;
    const bool otherRule = another || !(line.segment.rule == m_line.segment.rule);
    const bool otherChange
        = otherRule || change != m_change || line.hasCount() != m_line.hasCount();
    m_line = line;
    m_everybody = everybody;
    m_change = change;
    if (another)
        m_scale->clear();
    if (otherChange)
        askForScale();
    if (another)
        m_reading = {};
    else if (otherRule)
        m_reading.past.clear();
    if (another)
        m_sample->setCustomers({}, 0);
    setTextOrHide(m_sentence, m_reading.sentence);
    showHead();
    showTiles();
    if (otherRule)
        readPast();
    showChart();
    read();
}

void SegmentPanel::showHead()
{
    m_name->setText(m_line.segment.name);
    m_dot->setPixmap(dotOf(SegmentColours::of(m_line.segment.colour, tokensFor(palette())),
                           devicePixelRatioF()));
    m_state->set(m_line.segment.archivedAt ? tr("Archived") : DataSourceWords::needs(m_line.needs),
                 m_line.segment.archivedAt ? Tone::Neutral : Tone::Warning);
    m_state->setVisible(!m_state->text().isEmpty());
    setTextOrHide(m_about, m_line.segment.description);
    setTextOrHide(m_usedBy,
                  m_line.usedBy.isEmpty()
                      ? QString()
                      : tr("Used by: %1").arg(m_line.usedBy.join(QStringLiteral(", "))));
    m_customers->setEnabled(!m_line.segment.archivedAt);
    showNotice();
}

void SegmentPanel::showNotice()
{
    if (m_line.segment.ruleError) {
        m_notice->showError(*m_line.segment.ruleError);
    } else if (m_line.problem) {
        m_notice->showNotice(Tone::Warning, m_line.problem->text);
    } else if (!m_line.needs.isEmpty() && !m_line.segment.archivedAt) {
        const DataSource source = m_line.needs.first();
        const bool hasDoor = !SourceDoor::page(source).isEmpty();
        m_notice->showNotice(Tone::Warning, DataSourceWords::missing(source),
                             hasDoor ? SourceDoor::label() : QString());
    } else {
        m_notice->hide();
    }
}

void SegmentPanel::openDoor()
{
    if (!m_line.needs.isEmpty())
        m_context.openRecord(SourceDoor::page(m_line.needs.first()), 0);
}

void SegmentPanel::showTiles()
{
    const bool known = m_line.hasCount();
    m_count->set(tr("Customers"), known ? Format::number(m_line.segment.members) : Format::none(),
                 tr("How many are in it now"));
    m_share->set(tr("Share"),
                 known && m_everybody > 0
                     ? Format::percent(double(m_line.segment.members) / double(m_everybody), 1)
                     : Format::none(),
                 tr("Of all your customers"));
    m_moved->set(tr("In 30 days"),
                 m_change ? SegmentsModel::signedNumber(*m_change) : Format::none(),
                 tr("How many more or fewer than 30 days ago"));
}

QString SegmentPanel::whyNoCurve() const
{
    const bool isCounted = !m_line.segment.ruleError && !m_line.segment.archivedAt;
    if (isCounted && !m_line.needs.isEmpty())
        return DataSourceWords::needs(m_line.needs);
    return isCounted && (m_isReadingPast || !m_line.segment.countedAt)
        ? tr("Counting…")
        : tr("The curve begins with the first count.");
}

void SegmentPanel::showChart()
{
    TimeChartData shown;
    shown.title = tr("How it grew");
    shown.whenEmpty = whyNoCurve();
    TimeSeries kept;
    kept.name = tr("Customers");
    for (const SegmentSize &size : std::as_const(m_line.sizes))
        kept.points.append({size.day, size.members});
    TimeSeries past;
    //: curve: how many customers the rule of today would have had at earlier times
    past.name = tr("By today's rule");
    past.comparison = true;
    past.points = m_reading.past;
    if (!m_reading.past.isEmpty())
        shown.series.append(past);
    const bool isLine = kept.points.size() > 1; // a day alone draws none
    if (m_line.needs.isEmpty() && isLine)
        shown.series.append(kept);
    m_chart->setData(shown);
}

/// What of the change is not the customers' doing.
void SegmentPanel::askForScale()
{
    constexpr qint64 kDayMs = 24LL * 3600 * 1000;
    const Timestamp now = m_context.clock.now();
    if (m_line.hasCount())
        m_scale->ask(m_line.segment, Timestamp{now.ms - SegmentsModel::kDays * kDayMs}, now);
    else
        m_scale->clear();
}

Result<SegmentPanel::Reading> SegmentPanel::readFrom(Database &database, const Segment &segment,
                                                     Timestamp now)
{
    const auto around = RuleSurroundings::read(database, now);
    if (!around)
        return around.error();
    const Result<QString> sentence = sentenceOf(database, segment.rule, *around);
    const Result<CustomerSet> members = SegmentMembers(database).of(segment.id);
    if (!sentence || !members)
        return sentence ? members.error() : sentence.error();
    const auto sample = sampleOf(database, *members, RuleLook::kSample);
    if (!sample)
        return sample.error();
    return Reading{*sentence, *sample, members->count(), {}};
}

void SegmentPanel::read()
{
    const auto answer
        = m_context.store.read([segment = m_line.segment, now = m_context.clock.now()](
                                   Database &db) { return readFrom(db, segment, now); });
    whenDone(answer, this, [this, generation = ++m_generation](const Result<Reading> &reading) {
        if (generation != m_generation)
            return;
        if (!reading) {
            m_notice->showError(reading.error());
            return;
        }
        m_reading.sentence = reading->sentence;
        m_reading.sample = reading->sample;
        setTextOrHide(m_sentence, m_line.segment.ruleError ? QString() : m_reading.sentence);
        m_sample->setVisible(m_line.segment.countedAt.has_value());
        m_sample->setCustomers(reading->sample, reading->members);
        emit shown(segment());
    });
}

/// Month by month, on the thread for chores: each asks the whole file.
void SegmentPanel::readPast()
{
    m_askingPast.cancel();
    m_askingPast = CancelToken();
    m_isReadingPast = false;
    if (!m_line.needs.isEmpty() || m_line.segment.ruleError || m_line.segment.archivedAt)
        return;
    QList<Timestamp> instants;
    QList<QDate> days;
    const Timestamp at = m_context.clock.now();
    const QDateTime now = at.toZone(QTimeZone::systemTimeZone());
    for (int month = kMonths; month >= 0; --month) {
        instants.append(Timestamp::fromDateTime(now.addMonths(-month)));
        days.append(now.date().addMonths(-month));
    }
    m_isReadingPast = true;
    const auto answer = m_context.store.chore([past = m_past, segment = m_line.segment, instants,
                                               at, cancel = m_askingPast](Database &db) {
        return past->counts(db, {segment}, instants, at, cancel);
    });
    whenDone(answer, this,
             [this, days, asked = m_askingPast](const Result<QList<QList<qint64>>> &counts) {
                 if (asked.isCancelled())
                     return; // of another rule
                 m_isReadingPast = false;
                 if (!counts)
                     return showChart();
                 m_reading.past.clear();
                 for (qsizetype i = 0; i < days.size(); ++i)
                     m_reading.past.append({days.at(i), counts->first().at(i)});
                 showChart();
             });
}

} // namespace comptoir
