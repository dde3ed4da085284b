#pragma once

#include "views/segments/builder/partwidget.h"

#include <QLineEdit>

namespace comptoir {

/// A line on a card that is as wide as what is in it. Taking back and doing again are the rule's,
/// not the line's; Escape goes back to the card.
class PartField : public QLineEdit
{
    Q_OBJECT

public:
    explicit PartField(QWidget *parent);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void setLetters(int least) { m_letters = least; }
    void setInvalid(bool invalid);
    void keyPressEvent(QKeyEvent *event) override;

private:
    bool event(QEvent *event) override;

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
    void stepBy(int by);
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
