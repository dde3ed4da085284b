#include "views/segments/gallerydialog.h"

#include "models/domain/contact.h"
#include "models/domain/moneytext.h"
#include "models/store/mainshop.h"
#include "models/store/store.h"
#include "models/store/whendone.h"
#include "views/segments/builder/sourcedoor.h"
#include "views/segments/rulemeter.h"
#include "views/widgets/badge.h"
#include "views/widgets/dialogsize.h"
#include "views/widgets/format.h"
#include "views/widgets/headedlist.h"
#include "views/widgets/layouts.h"
#include "views/widgets/noticebar.h"
#include "views/widgets/searchfield.h"
#include "views/widgets/theme.h"

#include <QDoubleSpinBox>
#include <QGridLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QListWidget>
#include <QPushButton>

#include <cmath>

namespace comptoir {

namespace {

constexpr int kPresetRole = Qt::UserRole; ///< index of the preset; none for a heading
constexpr int kListWidth = 270;
constexpr double kMostOfAThreshold = 1'000'000;

/// Where amounts of the currency have it: "500.00 €" or "€500.00".
void showSign(QDoubleSpinBox &amount, Currency currency)
{
    const QString sign = currencySign(currency, QLocale());
    if (sign.isEmpty())
        return;
    if (Format::money({0, currency}).startsWith(sign))
        amount.setPrefix(sign.back().isLetter() ? sign + QChar(QChar::Nbsp) : sign);
    else
        amount.setSuffix(QChar(QChar::Nbsp) + sign);
}

} // namespace

void GalleryDialog::ask(const ViewContext &context, QWidget *parent,
                        const std::function<void(const Segment &, bool)> &chosen)
{
    auto *dialog = new GalleryDialog(context, parent);
    connect(dialog, &GalleryDialog::chosen, parent, chosen);
    dialog->open();
}

GalleryDialog::GalleryDialog(const ViewContext &context, QWidget *parent)
    : Dialog(parent)
    , m_context(context)
    , m_presets(SegmentPreset::builtIn().valueOr({}))
    , m_meter(new RuleMeter(context, this))
    , m_search(new SearchField(this))
    , m_list(new HeadedListWidget(this))
    , m_name(makeLabel(TextRole::Title, this))
    , m_about(makeLabel(TextRole::Muted, this))
    , m_thresholds(new QGridLayout)
    , m_count(makeLabel(TextRole::Heading, this))
    , m_needs(new Badge({}, Tone::Warning, this))
    , m_sentence(makeLabel(TextRole::Body, this))
    , m_notice(new NoticeBar(this))
    , m_edit(makeButton(ButtonKind::Plain, this))
    , m_make(makeMainButton(this))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setKeepsNothing();
    setObjectName(QStringLiteral("segment-gallery"));
    setWindowTitle(tr("Segments that are ready to use"));
    resizeForText(*this, {860, 600});
    build();
    fillList();
    readCurrency();
    connect(m_meter, &RuleMeter::measured, this, &GalleryDialog::take);
    connect(m_meter, &RuleMeter::failed, m_notice,
            [this](const Error &error) { m_notice->showError(error); });
    connect(m_notice, &NoticeBar::acted, this, [this] {
        const auto open = m_context.openRecord; // the dialog goes
        const QString door = m_door;
        reject();
        open(door, 0);
    });
}

void GalleryDialog::build()
{
    m_search->setPlaceholderText(tr("Filter this list"));
    m_search->setAccessibleName(tr("Filter the ready-made segments"));
    m_search->setObjectName(QStringLiteral("gallery.search"));
    m_list->setAccessibleName(tr("Ready-made segments"));
    m_list->setObjectName(QStringLiteral("gallery.list"));
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto *left = new QVBoxLayout;
    left->setSpacing(8);
    left->addWidget(m_search);
    left->addWidget(m_list, 1);
    m_list->setFixedWidth(Theme::forText(kListWidth));
    m_search->setFixedWidth(Theme::forText(kListWidth));
    auto *parts = new QHBoxLayout;
    parts->setSpacing(24);
    parts->addLayout(left);
    parts->addLayout(buildDetail(), 1);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(20, 20, 20, 16);
    column->setSpacing(16);
    column->addLayout(parts, 1);
    column->addLayout(buildButtons());
    m_search->installEventFilter(this);
    connect(m_search, &QLineEdit::textChanged, this, &GalleryDialog::fillList);
    connect(m_list, &QListWidget::currentRowChanged, this, &GalleryDialog::showPreset);
    connect(m_list, &QListWidget::itemActivated, this, [this] { choose(false); });
}

QLayout *GalleryDialog::buildDetail()
{
    m_thresholds->setHorizontalSpacing(12);
    m_thresholds->setVerticalSpacing(8);
    m_thresholds->setColumnStretch(0, 1);
    m_notice->hide();
    m_count->setObjectName(QStringLiteral("gallery.count"));
    m_about->setObjectName(QStringLiteral("gallery.about"));
    m_sentence->setObjectName(QStringLiteral("gallery.sentence"));
    auto *column = new QVBoxLayout;
    column->setSpacing(12);
    column->addWidget(m_name);
    column->addWidget(m_about);
    column->addLayout(m_thresholds);
    column->addSpacing(4);
    column->addWidget(m_count);
    column->addWidget(m_needs);
    column->addWidget(m_sentence);
    column->addWidget(m_notice);
    column->addStretch(1);
    return column;
}

QLayout *GalleryDialog::buildButtons()
{
    QPushButton *cancel = makeButton(ButtonKind::Plain, this);
    cancel->setText(tr("Cancel"));
    m_edit->setText(tr("Look it over first…"));
    m_edit->setObjectName(QStringLiteral("gallery.edit"));
    m_make->setText(tr("Make the segment"));
    m_make->setObjectName(QStringLiteral("gallery.make"));
    auto *row = new QHBoxLayout;
    row->setSpacing(8);
    row->addWidget(cancel);
    row->addStretch(1);
    row->addWidget(m_edit);
    row->addWidget(m_make);
    connect(cancel, &QPushButton::clicked, this, &GalleryDialog::reject);
    connect(m_edit, &QPushButton::clicked, this, [this] { choose(true); });
    connect(m_make, &QPushButton::clicked, this, [this] { choose(false); });
    return row;
}

void GalleryDialog::readCurrency()
{
    const auto answer = m_context.store.read([](Database &db) { return mainShop(db); });
    whenDone(answer, this, [this](const Result<MainShop> &shop) {
        if (!shop || shop->currency.isNull())
            return;
        m_currency = shop->currency;
        showPreset();
    });
}

QString GalleryDialog::groupName(const QString &group)
{
    if (group == QLatin1String("lists"))
        return tr("From sign-up to farewell");
    if (group == QLatin1String("value"))
        return tr("By what they buy");
    //: RFM: recency, frequency, monetary value
    return tr("By recency, frequency and amount (RFM)");
}

void GalleryDialog::fillList()
{
    const QString typed = foldForSorting(m_search->text().trimmed());
    m_list->clear();
    QString group;
    for (qsizetype i = 0; i < m_presets.size(); ++i) {
        const SegmentPreset &preset = m_presets.at(i);
        const QString name = preset.name(QLocale());
        if (!foldForSorting(name + u' ' + preset.description(QLocale(), m_currency))
                 .contains(typed))
            continue;
        if (preset.group != group) {
            group = preset.group;
            auto *heading = new QListWidgetItem(groupName(group), m_list);
            heading->setFlags(Qt::NoItemFlags);
            heading->setFont(Theme::smallFont());
        }
        auto *item = new QListWidgetItem(name, m_list);
        item->setToolTip(preset.description(QLocale(), m_currency));
        item->setData(kPresetRole, i);
    }
    m_list->setCurrentRow(m_list->count() > 1 ? 1 : -1);
}

const SegmentPreset *GalleryDialog::current() const
{
    const QListWidgetItem *item = m_list->currentItem();
    const QVariant index = item ? item->data(kPresetRole) : QVariant();
    return index.isValid() ? &m_presets.at(index.toLongLong()) : nullptr;
}

void GalleryDialog::showPreset()
{
    const SegmentPreset *preset = current();
    m_make->setEnabled(preset != nullptr);
    m_edit->setEnabled(preset != nullptr);
    m_name->setText(preset ? preset->name(QLocale()) : QString());
    m_about->setText(preset ? preset->description(QLocale(), m_currency)
                            : tr("No segment is called that."));
    m_count->clear();
    m_sentence->clear();
    m_needs->hide();
    m_notice->hide();
    m_meter->drop(); // an answer under way is of the list that was chosen before
    showThresholds();
    measure();
}

void GalleryDialog::showThresholds()
{
    clearLayout(m_thresholds);
    m_values.clear();
    const SegmentPreset *preset = current();
    if (!preset)
        return;
    for (const PresetThreshold &threshold : preset->thresholds) {
        QLabel *label = makeLabel(TextRole::Body, this);
        label->setText(threshold.label(QLocale()));
        auto *value = new QDoubleSpinBox(this);
        const bool whole = std::floor(threshold.value) == threshold.value;
        value->setDecimals(threshold.isAmount ? 2 : whole ? 0 : 1);
        value->setRange(0, kMostOfAThreshold);
        value->setGroupSeparatorShown(true);
        if (threshold.isAmount)
            showSign(*value, m_currency);
        value->setValue(threshold.value);
        value->setAccessibleName(threshold.label(QLocale()));
        label->setBuddy(value);
        const int row = static_cast<int>(m_values.size());
        m_thresholds->addWidget(label, row, 0);
        m_thresholds->addWidget(value, row, 1);
        m_values.insert(threshold.place, value);
        connect(value, &QDoubleSpinBox::valueChanged, this, &GalleryDialog::measure);
    }
}

QHash<QString, double> GalleryDialog::values() const
{
    QHash<QString, double> values;
    for (auto value = m_values.cbegin(); value != m_values.cend(); ++value)
        values.insert(value.key(), (*value)->value());
    return values;
}

Result<Rule> GalleryDialog::rule() const
{
    return current()->rule(m_currency, values());
}

void GalleryDialog::measure()
{
    if (!current())
        return;
    m_about->setText(current()->description(QLocale(), m_currency, values()));
    const Result<Rule> asked = rule();
    m_make->setEnabled(asked.hasValue());
    m_edit->setEnabled(asked.hasValue());
    if (asked) {
        m_notice->hide();
        m_meter->ask(*asked, {});
    } else {
        m_count->clear();
        m_sentence->clear();
        m_notice->showError(asked.error());
    }
}

void GalleryDialog::take(const RuleLook &look)
{
    QList<DataSource> needs;
    QString missing;
    QString door;
    for (const RuleProblem &problem : look.problems) {
        if (problem.kind != RuleProblem::Kind::Missing)
            continue;
        if (!needs.contains(problem.source))
            needs.append(problem.source);
        missing = problem.text;
        m_door = SourceDoor::page(problem.source);
        door = m_door.isEmpty() ? QString() : SourceDoor::label();
    }
    m_sentence->setText(look.sentence);
    m_needs->setVisible(!needs.isEmpty());
    m_needs->set(DataSourceWords::needs(needs), Tone::Warning);
    m_count->setText(needs.isEmpty()
                         ? tr("%Ln customer(s) now", nullptr, static_cast<int>(look.members))
                         : QString());
    m_count->setVisible(needs.isEmpty());
    if (!missing.isEmpty())
        m_notice->showNotice(Tone::Warning, missing, door);
}

/// While one types, the arrows go through the list.
bool GalleryDialog::eventFilter(QObject *watched, QEvent *event)
{
    if (watched != m_search || event->type() != QEvent::KeyPress)
        return Dialog::eventFilter(watched, event);
    switch (static_cast<QKeyEvent *>(event)->key()) {
    case Qt::Key_Up:
    case Qt::Key_Down:
    case Qt::Key_PageUp:
    case Qt::Key_PageDown:
        QCoreApplication::sendEvent(m_list, event);
        return true;
    default:
        return Dialog::eventFilter(watched, event);
    }
}

void GalleryDialog::choose(bool edit)
{
    const SegmentPreset *preset = current();
    const Result<Rule> asked = preset ? rule() : Result<Rule>(Error{});
    if (!asked)
        return;
    Segment draft;
    draft.name = preset->name(QLocale());
    draft.description = preset->description(QLocale(), m_currency, values());
    draft.colour = preset->colour;
    draft.preset = preset->id;
    draft.rule = *asked;
    emit chosen(draft, edit);
    accept();
}

} // namespace comptoir
