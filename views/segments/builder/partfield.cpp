#include "views/segments/builder/partfield.h"

#include "models/segments/rulejson.h"
#include "views/segments/builder/steppad.h"
#include "views/widgets/setlook.h"
#include "views/widgets/theme.h"

#include <QEvent>
#include <QKeyEvent>
#include <QLocale>
#include <QMouseEvent>

#include <algorithm>
#include <cmath>

namespace comptoir {

namespace {

constexpr int kEdges = 26; ///< left and right of the text, with the border
constexpr int kMostLetters = 28;

bool isOfTheRule(const QKeyEvent &key)
{
    return key.matches(QKeySequence::Undo) || key.matches(QKeySequence::Redo)
        || key.key() == Qt::Key_Escape;
}

/// As the owner's language writes it, else with a point.
std::optional<double> readNumber(const QString &typed)
{
    QString text = typed.trimmed();
    text.remove(QChar(0x202F)).remove(QChar::Nbsp).remove(u' ');
    bool isNumber = false;
    double value = QLocale().toDouble(text, &isNumber);
    if (!isNumber)
        value = QLocale::c().toDouble(text.replace(u',', u'.'), &isNumber);
    return isNumber && std::isfinite(value) ? std::optional(value) : std::nullopt;
}

} // namespace

PartField::PartField(QWidget *parent)
    : QLineEdit(parent)
{
    setProperty("part", true);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setMaxLength(RuleJson::kLongestText);
    connect(this, &QLineEdit::textChanged, this, [this] { updateGeometry(); });
    connect(this, &QLineEdit::textEdited, this, [this] {
        if (m_pad)
            m_pad->close(); // one types
    });
}

QSize PartField::sizeHint() const
{
    const QFontMetrics sizes = fontMetrics();
    const int letters = sizes.horizontalAdvance(u'0');
    const int words = qBound(letters * m_letters, sizes.horizontalAdvance(text()) + letters / 2,
                             letters * kMostLetters);
    return {words + kEdges, QLineEdit::sizeHint().height()};
}

void PartField::setInvalid(bool invalid)
{
    setLook(this, "invalid", invalid);
}

bool PartField::event(QEvent *event)
{
    if (event->type() == QEvent::ShortcutOverride
        && isOfTheRule(*static_cast<QKeyEvent *>(event))) {
        event->ignore(); // the canvas around it answers
        return false;
    }
    return QLineEdit::event(event);
}

void PartField::keyPressEvent(QKeyEvent *event)
{
    if (isOfTheRule(*event))
        event->ignore();
    else
        QLineEdit::keyPressEvent(event);
}

void PartField::mouseReleaseEvent(QMouseEvent *event)
{
    QLineEdit::mouseReleaseEvent(event);
    if (event->button() == Qt::LeftButton && !hasSelectedText())
        offerSteps();
}

void PartField::offerSteps()
{
    const std::optional<double> length = stepLength();
    if (!length || m_pad)
        return;
    m_pad = new StepPad(
        {*length, *length * 10}, [this](double by) { stepBy(by); }, this);
    m_pad->showUnder(this);
}

NumberField::NumberField(QWidget *parent)
    : PartField(parent)
{
    setAlignment(Qt::AlignRight);
    connect(this, &QLineEdit::textEdited, this, [this] {
        if (!m_part.isTakenWhenLeft)
            take();
    });
    connect(this, &QLineEdit::editingFinished, this, &NumberField::leave);
}

QString NumberField::textOf(double value)
{
    QLocale locale;
    locale.setNumberOptions(QLocale::OmitGroupSeparator);
    return locale.toString(value, 'g', QLocale::FloatingPointShortest);
}

std::optional<double> NumberField::number() const
{
    const std::optional<double> value = readNumber(text());
    if (!value || *value < m_part.least || *value > m_part.most)
        return {};
    if (m_part.decimals == 0 && std::floor(*value) != *value)
        return {};
    return value;
}

void NumberField::setPart(const CardPart &part)
{
    m_part = std::get<NumberPart>(part.body);
    setAccessibleName(part.name);
    setToolTip(part.name);
    const std::optional<double> typed = number();
    const bool isBeingTyped = hasFocus() && text().isEmpty();
    if (typed == m_part.value || (isBeingTyped && !m_part.mayBeEmpty))
        return;
    setText(m_part.value ? textOf(*m_part.value) : QString());
    setInvalid(false);
}

void NumberField::take()
{
    const std::optional<double> value = number();
    setInvalid(!value && !text().trimmed().isEmpty());
    if (value)
        answer(*value);
    else if (m_part.mayBeEmpty && text().trimmed().isEmpty())
        answer(std::monostate());
    else if (readNumber(text()).value_or(0) > m_part.most)
        sayWhyNot(); // at once: the digits before stay
}

/// Else a number would become another one without a word.
void NumberField::sayWhyNot() const
{
    const std::optional<double> typed = readNumber(text());
    if (!typed || number())
        return;
    const auto shown = [](double value) { return QLocale().toString(value, 'f', 0); };
    refuse(*typed > m_part.most
               ? tr("The largest number that fits here is %1.").arg(shown(m_part.most))
               : *typed < m_part.least
               ? tr("The smallest number that fits here is %1.").arg(shown(m_part.least))
               : tr("Only whole numbers fit here."));
}

/// What is no number does not stay.
void NumberField::leave()
{
    take();
    sayWhyNot();
    if (!number() && (m_part.value || !text().isEmpty())) {
        setText(m_part.value ? textOf(*m_part.value) : QString());
        setInvalid(false);
    }
}

/// As near as the number may come to it.
void NumberField::stepBy(double by)
{
    const double stepped = std::round((number().value_or(0) + by) * 1e6) / 1e6;
    const double next = std::clamp(stepped, m_part.least, m_part.most);
    setText(textOf(next));
    selectAll();
    if (!m_part.isTakenWhenLeft)
        take();
}

void NumberField::keyPressEvent(QKeyEvent *event)
{
    const bool isPlain
        = event->modifiers() == Qt::NoModifier || event->modifiers() == Qt::KeypadModifier;
    if (isPlain && (event->key() == Qt::Key_Up || event->key() == Qt::Key_Down))
        stepBy(event->key() == Qt::Key_Up ? m_part.step : -m_part.step);
    else
        PartField::keyPressEvent(event);
}

AmountField::AmountField(QWidget *parent)
    : PartField(parent)
{
    setAlignment(Qt::AlignRight);
    setLetters(6);
    connect(this, &QLineEdit::textEdited, this, &AmountField::take);
    connect(this, &QLineEdit::editingFinished, this, &AmountField::leave);
}

QString AmountField::written(const Money &money)
{
    return money.toDecimal().replace(u'.', QLocale().decimalPoint());
}

std::optional<Money> AmountField::amount() const
{
    QString typed = text();
    typed.remove(QChar(0x202F)).remove(QChar::Nbsp).remove(u' ');
    if (typed.count(u'.') + typed.count(u',') > 1)
        typed.remove(QLocale().groupSeparator());
    return Money::fromDecimal(typed.replace(u',', u'.'), m_part.currency);
}

void AmountField::setPart(const CardPart &part)
{
    m_part = std::get<MoneyPart>(part.body);
    setAccessibleName(part.name);
    setToolTip(part.name);
    const bool isBeingTyped = hasFocus() && text().isEmpty();
    if (amount() == m_part.value || (isBeingTyped && !m_part.mayBeEmpty))
        return;
    setText(m_part.value ? written(*m_part.value) : QString());
    setInvalid(false);
}

/// Ten of the currency: amounts are large.
std::optional<double> AmountField::stepLength() const
{
    return 10;
}

/// Not below nothing: who looks for less types it.
void AmountField::stepBy(double by)
{
    const Currency currency = m_part.currency;
    const auto step = Money::fromDecimal(QString::number(by), currency);
    const qint64 before = amount().value_or(Money{0, currency}).minor;
    if (!step)
        return;
    setText(written({std::max<qint64>(0, before + step->minor), currency}));
    selectAll();
    take();
}

void AmountField::take()
{
    const bool isEmpty = text().trimmed().isEmpty();
    const std::optional<Money> value = isEmpty ? std::nullopt : amount();
    setInvalid(!value && !isEmpty);
    if (value)
        answer(*value);
    else if (m_part.mayBeEmpty && isEmpty)
        answer(std::monostate());
}

void AmountField::leave()
{
    if (amount() == m_part.value && m_part.value)
        setText(written(*m_part.value)); // "5" is "5.00" when it is left
    else if (!amount()) {
        if (readNumber(text()))
            refuse(tr("This amount is larger than Comptoir can count."));
        setText(m_part.value ? written(*m_part.value) : QString());
    }
    setInvalid(false);
}

WordsField::WordsField(QWidget *parent)
    : PartField(parent)
{
    setLetters(14);
    connect(this, &QLineEdit::textEdited, this,
            [this](const QString &typed) { answer(typed.left(RuleJson::kLongestText)); });
}

void WordsField::setPart(const CardPart &part)
{
    setAccessibleName(part.name);
    setToolTip(part.name);
    const QString value = std::get<TextPart>(part.body).value;
    if (text() != value)
        setText(value);
}

} // namespace comptoir
