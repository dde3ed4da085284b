#include "views/segments/whyview.h"

#include "models/store/store.h"
#include "models/store/whendone.h"
#include "views/customers/customermark.h"
#include "views/customers/fieldtext.h"
#include "views/widgets/format.h"
#include "views/widgets/icons.h"
#include "views/widgets/layouts.h"
#include "views/widgets/retranslate.h"
#include "views/widgets/tokens.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>

#include <algorithm>

namespace comptoir {

namespace {

constexpr int kIcon = 16;
constexpr int kIndent = 20;

} // namespace

WhyView::WhyView(const ViewContext &context, QWidget *parent)
    : QWidget(parent)
    , m_context(context)
    , m_verdict(makeLabel(TextRole::Body, this))
    , m_lines(new QVBoxLayout)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(8);
    column->addWidget(m_verdict);
    column->addLayout(m_lines);
    m_lines->setSpacing(8);
    m_verdict->setObjectName(QStringLiteral("why.verdict"));
    connect(m_context.privacy.get(), &Privacy::changed, this, &WhyView::fill);
    onLanguage(this, [this] { read(); }); // clauses are in the language of their reading
}

void WhyView::explain(const Rule &rule, const QString &self, CustomerId customer, bool names)
{
    if (customer != m_customer)
        clear();
    m_rule = rule;
    m_self = self;
    m_customer = customer;
    m_names = names;
    read();
}

void WhyView::clear()
{
    ++m_generation;
    m_customer = {};
    m_reading.reset();
    fill();
}

void WhyView::read()
{
    if (!m_customer.isValid())
        return;
    const auto answer = m_context.store.read([rule = m_rule, self = m_self, customer = m_customer,
                                              now = m_context.clock.now()](Database &db) {
        return WhyReading::read(db, rule, self, customer, now);
    });
    whenDone(answer, this, [this, generation = ++m_generation](const Result<WhyReading> &reading) {
        if (generation != m_generation)
            return;
        m_reading.reset();
        if (reading)
            m_reading = *reading;
        fill();
        if (!reading)
            setTextOrHide(m_verdict, reading.error().text);
        emit shown();
    });
}

/// The marks are drawn in the colours of the look.
void WhyView::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange && m_reading)
        fill();
}

QString WhyView::verdict() const
{
    if (!m_reading)
        return {};
    const QString name = m_context.privacy->name(CustomerName::of(m_reading->customer));
    QString text = !m_names   ? QString()
        : m_reading->isMember ? tr("%1 is in it.").arg(name)
                              : tr("%1 is not in it.").arg(name);
    const bool isAsked = std::any_of(m_reading->lines.cbegin(), m_reading->lines.cend(),
                                     [](const WhyReading::Line &line) { return line.isCounted; });
    if (!isAsked)
        return m_reading->lines.isEmpty()
            ? tr("The rule asks nothing: everybody is in it.")
            : tr("Nothing of the rule is finished yet: nothing is counted.");
    if (m_reading->nextChange) {
        if (!text.isEmpty())
            text += u' ';
        text += tr("If nothing new happens, a condition changes on %1.")
                    .arg(Format::dateTime(*m_reading->nextChange));
    }
    return text;
}

void WhyView::fill()
{
    setTextOrHide(m_verdict, verdict());
    clearLayout(m_lines);
    if (!m_reading)
        return;
    for (const WhyReading::Line &line : std::as_const(m_reading->lines))
        m_lines->addWidget(makeLine(line));
}

QString WhyView::valueText(const WhyReading::Line &line, const FieldValue &found) const
{
    if (std::holds_alternative<std::monostate>(found))
        return {};
    if (line.field)
        return FieldText::of(*line.field, found, *m_context.privacy);
    if (const auto *number = std::get_if<qint64>(&found))
        return Format::number(*number);
    if (const auto *number = std::get_if<double>(&found))
        return QLocale().toString(*number, 'f', 2);
    if (const auto *money = std::get_if<Money>(&found))
        return Format::money(*money);
    if (const auto *day = std::get_if<QDate>(&found))
        return Format::date(*day);
    if (const auto *at = std::get_if<Timestamp>(&found))
        return Format::dateTime(*at);
    if (const auto *text = std::get_if<QString>(&found))
        return m_context.privacy->words(*text);
    if (const auto *texts = std::get_if<QStringList>(&found))
        return m_context.privacy->words(texts->join(QStringLiteral(", ")));
    return {};
}

QString WhyView::remark(const WhyReading::Line &line) const
{
    if (line.problem && line.problem->kind == RuleProblem::Kind::Missing)
        //: %1 is a whole sentence: what a condition needs
        return tr("Not counted. %1").arg(line.problem->text);
    if (!line.isCounted)
        //: %1 is a whole sentence: what is missing in a condition; empty: in all of a group
        return tr("Not finished, not counted. %1")
            .arg(line.problem ? line.problem->text : QString())
            .trimmed();
    QStringList parts;
    const auto text = [this, &line](const FieldValue &value) { return valueText(line, value); };
    const QString found = text(line.found);
    if (!found.isEmpty())
        //: %1 is what a customer has: a number, an amount, a date
        parts.append(tr("Found: %1").arg(found));
    else if (line.field)
        parts.append(tr("Found: nothing"));
    if (const QString compared = m_reading->compared(line, text); !compared.isEmpty())
        parts.append(compared);
    if (line.nextChange)
        parts.append(tr("changes by itself on %1").arg(Format::dateTime(*line.nextChange)));
    return parts.join(QStringLiteral(" · "));
}

QWidget *WhyView::makeLine(const WhyReading::Line &line)
{
    const QString what = WhyReading::words(line);
    auto *widget = new QWidget(this);
    auto *mark = new QLabel(widget);
    const Tokens &tokens = tokensFor(palette());
    const Tone tone = !line.isCounted ? Tone::Warning : line.isTrue ? Tone::Good : Tone::Danger;
    mark->setPixmap(iconPixmap(!line.isCounted   ? QStringLiteral("warning")
                                   : line.isTrue ? QStringLiteral("check")
                                                 : QStringLiteral("close"),
                               tokens.foreground(tone), kIcon, devicePixelRatioF()));
    QLabel *text = makeLabel(TextRole::Body, widget);
    text->setText(what);
    //: read by screen readers: a condition that a customer fulfils, or does not
    text->setAccessibleName((!line.isCounted   ? tr("Not counted: %1")
                                 : line.isTrue ? tr("Yes: %1")
                                               : tr("No: %1"))
                                .arg(what));
    QLabel *small = makeLabel(TextRole::Small, widget);
    setTextOrHide(small, remark(line));
    auto *words = new QVBoxLayout;
    words->setSpacing(2);
    words->addWidget(text);
    words->addWidget(small);
    auto *row = new QHBoxLayout(widget);
    row->setContentsMargins(line.depth * kIndent, 0, 0, 0);
    row->setSpacing(8);
    row->addWidget(mark, 0, Qt::AlignTop);
    row->addLayout(words, 1);
    return widget;
}

} // namespace comptoir
