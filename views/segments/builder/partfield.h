#pragma once

#include "views/segments/builder/partwidget.h"

#include <QLineEdit>
#include <QPointer>

namespace comptoir {

class StepPad;

/// A line on a card that is as wide as what is in it. Taking back and doing again are the rule's,
/// not the line's; Escape goes back to the card. Clicked into, a number gets buttons to step by.
class PartField : public QLineEdit
{
    Q_OBJECT

public:
    explicit PartField(QWidget *parent);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }
    /// Shows the buttons to step by, where it is a number.
    void offerSteps();

protected:
    void setLetters(int least) { m_letters = least; }
    void setInvalid(bool invalid);
    void keyPressEvent(QKeyEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    /// The length of a step by mouse; nothing: it is no number.
    [[nodiscard]] virtual std::optional<double> stepLength() const { return std::nullopt; }
    virtual void stepBy(double by) { Q_UNUSED(by) }

private:
    bool event(QEvent *event) override;

    QPointer<StepPad> m_pad;
    int m_letters = 4; ///< room for so many at least
};

/// A number, typed as the owner's language writes it.
class NumberField : public PartField, public PartWidget
{
    Q_OBJECT

public:
    explicit NumberField(QWidget *parent);

    QWidget *widget() override { return this; }
    void setPart(const CardPart &part) override;

private:
    [[nodiscard]] std::optional<double> number() const;
    void take();
    void leave();
    void sayWhyNot() const;
    [[nodiscard]] std::optional<double> stepLength() const override { return m_part.step; }
    void stepBy(double by) override;
    void keyPressEvent(QKeyEvent *event) override;
    static QString textOf(double value);

    NumberPart m_part;
};

/// An amount of money; its currency stands beside it.
class AmountField : public PartField, public PartWidget
{
    Q_OBJECT

public:
    explicit AmountField(QWidget *parent);

    QWidget *widget() override { return this; }
    void setPart(const CardPart &part) override;

private:
    [[nodiscard]] std::optional<Money> amount() const;
    static QString written(const Money &money);
    [[nodiscard]] std::optional<double> stepLength() const override;
    void stepBy(double by) override;
    void take();
    void leave();

    MoneyPart m_part;
};

/// Free text.
class WordsField : public PartField, public PartWidget
{
    Q_OBJECT

public:
    explicit WordsField(QWidget *parent);

    QWidget *widget() override { return this; }
    void setPart(const CardPart &part) override;
};

} // namespace comptoir
