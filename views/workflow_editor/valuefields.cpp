#include "views/customers/dayfield.h"
#include "views/widgets/setlook.h"
#include "views/widgets/theme.h"
#include "views/widgets/toggleswitch.h"
#include "views/workflow_editor/parameterfields.h"
#include "workflows/graph/delaywords.h"

#include <QAbstractSpinBox>
#include <QComboBox>
#include <QCoreApplication>
#include <QDoubleSpinBox>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QSpinBox>
#include <QTimeEdit>

#include <cmath>
#include <limits>

namespace comptoir::parameterfields {

namespace {

constexpr int kLongestLine = 5000;
const QString kNothing = QStringLiteral("…");

class ParameterWords
{
    Q_DECLARE_TR_FUNCTIONS(ParameterWords)
public:
    static QString unit(DelayUnit unit)
    {
        switch (unit) {
        case DelayUnit::Minutes:
            return tr("minutes");
        case DelayUnit::Hours:
            return tr("hours");
        case DelayUnit::Days:
            return tr("days");
        case DelayUnit::Weeks:
            return tr("weeks");
        case DelayUnit::Months:
            return tr("months");
        case DelayUnit::Years:
            break;
        }
        return tr("years");
    }
    static QString unitName() { return tr("Unit"); }
    static QString wordsHint() { return tr("several with commas between them"); }
};

/// The layout of a field of one line; `first` has the keyboard and the name.
QHBoxLayout *rowOf(ParameterField *field, QWidget *first, const QString &name)
{
    auto *row = new QHBoxLayout(field);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(8);
    row->addWidget(first, 1);
    // The widest number of its range would push what stands beside it out of the panel.
    constexpr int kDigits = 9;
    if (auto *number = qobject_cast<QAbstractSpinBox *>(first))
        number->setMinimumWidth(number->fontMetrics().averageCharWidth() * kDigits);
    first->setAccessibleName(name);
    field->setFocusProxy(first);
    return row;
}

class YesNoField : public ParameterField
{
public:
    YesNoField(const NodeParameter &parameter, const FieldPlace &place, QWidget *parent)
        : ParameterField(parameter, place, parent)
        , m_switch(new ToggleSwitch(parameter.label(), this))
    {
        rowOf(this, m_switch, parameter.label());
        connect(m_switch, &QCheckBox::toggled, this, [this](bool on) { give(on); });
    }
    [[nodiscard]] bool hasOwnLabel() const override { return true; }

private:
    void show(const ParameterValue &value) override
    {
        const auto *on = std::get_if<bool>(&value);
        m_switch->setChecked(on && *on);
    }

    ToggleSwitch *m_switch;
};

/// One below the least stands for nothing, where that may be.
class WholeField : public ParameterField
{
public:
    WholeField(const NodeParameter &parameter, const FieldPlace &place, QWidget *parent)
        : ParameterField(parameter, place, parent)
        , m_spin(new QSpinBox(this))
    {
        constexpr double kFarthest = std::numeric_limits<int>::max() - 1;
        const int least = static_cast<int>(std::max(parameter.least, -kFarthest));
        const int most = static_cast<int>(std::min(parameter.most, kFarthest));
        m_spin->setRange(mayBeNothing() ? least - 1 : least, most);
        if (mayBeNothing())
            m_spin->setSpecialValueText(kNothing);
        rowOf(this, m_spin, parameter.label());
        connect(m_spin, &QSpinBox::valueChanged, this, [this](int typed) {
            const bool isNothing = mayBeNothing() && typed == m_spin->minimum();
            give(isNothing ? ParameterValue() : ParameterValue(qint64{typed}));
        });
    }

private:
    void show(const ParameterValue &value) override
    {
        const auto *number = std::get_if<qint64>(&value);
        m_spin->setValue(number ? static_cast<int>(*number) : m_spin->minimum());
    }

    QSpinBox *m_spin;
};

class NumberField : public ParameterField
{
public:
    NumberField(const NodeParameter &parameter, const FieldPlace &place, QWidget *parent)
        : ParameterField(parameter, place, parent)
        , m_spin(new QDoubleSpinBox(this))
    {
        m_spin->setDecimals(2);
        m_spin->setRange(mayBeNothing() ? parameter.least - 1 : parameter.least, parameter.most);
        if (mayBeNothing())
            m_spin->setSpecialValueText(kNothing);
        rowOf(this, m_spin, parameter.label());
        connect(m_spin, &QDoubleSpinBox::valueChanged, this, [this](double typed) {
            const bool isNothing = mayBeNothing() && typed <= m_spin->minimum();
            give(isNothing ? ParameterValue() : ParameterValue(typed));
        });
    }

private:
    void show(const ParameterValue &value) override
    {
        const auto *number = std::get_if<double>(&value);
        m_spin->setValue(number ? *number : m_spin->minimum());
    }

    QDoubleSpinBox *m_spin;
};

class LineField : public ParameterField
{
public:
    LineField(const NodeParameter &parameter, const FieldPlace &place, QWidget *parent)
        : ParameterField(parameter, place, parent)
        , m_line(new QLineEdit(this))
    {
        m_line->setMaxLength(parameter.most > 0 ? static_cast<int>(parameter.most) : kLongestLine);
        if (parameter.type == ParameterType::Url)
            m_line->setPlaceholderText(QStringLiteral("https://"));
        rowOf(this, m_line, parameter.label());
        connect(m_line, &QLineEdit::textEdited, this, [this](const QString &typed) {
            give(typed.isEmpty() ? ParameterValue() : ParameterValue(typed));
        });
    }

private:
    void show(const ParameterValue &value) override
    {
        const auto *text = std::get_if<QString>(&value);
        m_line->setText(text ? *text : QString());
    }

    QLineEdit *m_line;
};

class LongTextField : public ParameterField
{
public:
    LongTextField(const NodeParameter &parameter, const FieldPlace &place, QWidget *parent)
        : ParameterField(parameter, place, parent)
        , m_text(new QPlainTextEdit(this))
    {
        m_text->setTabChangesFocus(true);
        m_text->setFixedHeight(Theme::forText(96));
        rowOf(this, m_text, parameter.label());
        connect(m_text, &QPlainTextEdit::textChanged, this, [this] {
            const QString typed = m_text->toPlainText().left(kLongestLine);
            give(typed.isEmpty() ? ParameterValue() : ParameterValue(typed));
        });
    }

private:
    void show(const ParameterValue &value) override
    {
        const auto *text = std::get_if<QString>(&value);
        m_text->setPlainText(text ? *text : QString());
    }

    QPlainTextEdit *m_text;
};

/// The owner's own words, with commas between them.
class WordsField : public ParameterField
{
public:
    WordsField(const NodeParameter &parameter, const FieldPlace &place, QWidget *parent)
        : ParameterField(parameter, place, parent)
        , m_line(new QLineEdit(this))
    {
        m_line->setMaxLength(kLongestLine);
        m_line->setPlaceholderText(ParameterWords::wordsHint());
        rowOf(this, m_line, parameter.label());
        connect(m_line, &QLineEdit::textEdited, this, [this](const QString &typed) {
            QStringList words;
            for (const QString &one : typed.split(u',')) {
                if (!one.trimmed().isEmpty())
                    words.append(one.trimmed());
            }
            words.removeDuplicates();
            give(words.isEmpty() ? ParameterValue() : ParameterValue(words));
        });
    }

private:
    void show(const ParameterValue &value) override
    {
        const auto *words = std::get_if<QStringList>(&value);
        m_line->setText(words ? words->join(QStringLiteral(", ")) : QString());
    }

    QLineEdit *m_line;
};

/// Zero stands for nothing: no workflow asks for an amount of it.
class AmountField : public ParameterField
{
public:
    AmountField(const NodeParameter &parameter, const FieldPlace &place, QWidget *parent)
        : ParameterField(parameter, place, parent)
        , m_spin(new QDoubleSpinBox(this))
        , m_currency(new QComboBox(this))
    {
        constexpr double kMost = 1e9;
        m_spin->setRange(0, kMost);
        m_spin->setSpecialValueText(kNothing);
        for (const Currency &one : place.world->builder.currencies)
            m_currency->addItem(one.code());
        QHBoxLayout *row = rowOf(this, m_spin, parameter.label());
        row->addWidget(m_currency);
        m_currency->setAccessibleName(parameter.label());
        connect(m_spin, &QDoubleSpinBox::valueChanged, this, &AmountField::read);
        connect(m_currency, &QComboBox::currentIndexChanged, this, [this] {
            m_spin->setDecimals(currency().minorDigits());
            read();
        });
        m_spin->setDecimals(currency().minorDigits());
    }

private:
    [[nodiscard]] Currency currency() const
    {
        return Currency::fromCode(m_currency->currentText()).value_or(Currency());
    }
    void read()
    {
        const double units = std::pow(10.0, currency().minorDigits());
        const Money typed{qRound64(m_spin->value() * units), currency()};
        give(typed.minor == 0 ? ParameterValue() : ParameterValue(typed));
    }
    void show(const ParameterValue &value) override
    {
        const auto *money = std::get_if<Money>(&value);
        if (money && m_currency->findText(money->currency.code()) < 0)
            m_currency->addItem(money->currency.code());
        if (money)
            m_currency->setCurrentText(money->currency.code());
        m_currency->setVisible(m_currency->count() > 0);
        m_spin->setDecimals(currency().minorDigits());
        m_spin->setValue(money ? double(money->minor) / std::pow(10.0, currency().minorDigits())
                               : 0.0);
    }

    QDoubleSpinBox *m_spin;
    QComboBox *m_currency;
};

class LengthField : public ParameterField
{
public:
    LengthField(const NodeParameter &parameter, const FieldPlace &place, QWidget *parent)
        : ParameterField(parameter, place, parent)
        , m_count(new QSpinBox(this))
        , m_unit(new QComboBox(this))
    {
        constexpr int kMost = 100'000;
        m_count->setRange(
            static_cast<int>(parameter.least),
            parameter.most > 0 ? static_cast<int>(std::min(parameter.most, 1.0 * kMost)) : kMost);
        for (const DelayUnit unit : kDelayUnits)
            m_unit->addItem(ParameterWords::unit(unit), delayWord(unit));
        QHBoxLayout *row = rowOf(this, m_count, parameter.label());
        row->addWidget(m_unit, 1);
        m_count->setObjectName(QStringLiteral("count"));
        m_unit->setObjectName(QStringLiteral("unit"));
        m_unit->setAccessibleName(ParameterWords::unitName());
        connect(m_count, &QSpinBox::valueChanged, this, &LengthField::read);
        connect(m_unit, &QComboBox::currentIndexChanged, this, &LengthField::read);
    }

private:
    void read()
    {
        const size_t unit = static_cast<size_t>(qMax(0, m_unit->currentIndex()));
        give(Delay{m_count->value(), kDelayUnits.at(unit)});
    }
    void show(const ParameterValue &value) override
    {
        const auto *delay = std::get_if<Delay>(&value);
        const Delay shown = delay ? *delay : Delay();
        m_unit->setCurrentIndex(m_unit->findData(delayWord(shown.unit)));
        m_count->setValue(static_cast<int>(shown.count));
    }

    QSpinBox *m_count;
    QComboBox *m_unit;
};

class TimeField : public ParameterField
{
public:
    TimeField(const NodeParameter &parameter, const FieldPlace &place, QWidget *parent)
        : ParameterField(parameter, place, parent)
        , m_time(new QTimeEdit(this))
    {
        m_time->setDisplayFormat(QLocale().timeFormat(QLocale::ShortFormat));
        rowOf(this, m_time, parameter.label());
        connect(m_time, &QTimeEdit::timeChanged, this, [this](QTime typed) { give(typed); });
    }

private:
    void show(const ParameterValue &value) override
    {
        const auto *time = std::get_if<QTime>(&value);
        m_time->setTime(time ? *time : QTime(9, 0));
    }

    QTimeEdit *m_time;
};

class DateField : public ParameterField
{
public:
    DateField(const NodeParameter &parameter, const FieldPlace &place, QWidget *parent)
        : ParameterField(parameter, place, parent)
        , m_day(new DayField(this))
    {
        rowOf(this, m_day, parameter.label());
        connect(m_day, &QLineEdit::textEdited, this, [this] {
            const QDate typed = m_day->day();
            give(typed.isValid() ? ParameterValue(typed) : ParameterValue());
        });
    }

private:
    void show(const ParameterValue &value) override
    {
        const auto *day = std::get_if<QDate>(&value);
        m_day->setDay(day ? *day : QDate());
    }

    DayField *m_day;
};

} // namespace

ParameterField *yesNo(const NodeParameter &parameter, const FieldPlace &place, QWidget *parent)
{
    return new YesNoField(parameter, place, parent);
}

ParameterField *whole(const NodeParameter &parameter, const FieldPlace &place, QWidget *parent)
{
    return new WholeField(parameter, place, parent);
}

ParameterField *number(const NodeParameter &parameter, const FieldPlace &place, QWidget *parent)
{
    return new NumberField(parameter, place, parent);
}

ParameterField *line(const NodeParameter &parameter, const FieldPlace &place, QWidget *parent)
{
    return new LineField(parameter, place, parent);
}

ParameterField *longText(const NodeParameter &parameter, const FieldPlace &place, QWidget *parent)
{
    return new LongTextField(parameter, place, parent);
}

ParameterField *words(const NodeParameter &parameter, const FieldPlace &place, QWidget *parent)
{
    return new WordsField(parameter, place, parent);
}

ParameterField *amount(const NodeParameter &parameter, const FieldPlace &place, QWidget *parent)
{
    return new AmountField(parameter, place, parent);
}

ParameterField *length(const NodeParameter &parameter, const FieldPlace &place, QWidget *parent)
{
    return new LengthField(parameter, place, parent);
}

ParameterField *timeOfDay(const NodeParameter &parameter, const FieldPlace &place, QWidget *parent)
{
    return new TimeField(parameter, place, parent);
}

ParameterField *day(const NodeParameter &parameter, const FieldPlace &place, QWidget *parent)
{
    return new DateField(parameter, place, parent);
}

} // namespace comptoir::parameterfields
