#pragma once

#include "views/segments/builder/pickpopup.h"

#include <QPushButton>

namespace comptoir {

/// A pill on a card that opens a list; the arrows go on to other cards, as everywhere on the
/// canvas.
class PartButton : public QPushButton
{
    Q_OBJECT

public:
    explicit PartButton(QWidget *parent);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    /// Nothing is chosen yet: says so by another look.
    void setOpenQuestion(bool open);
    /// As it is, cut where it is very long: an ampersand marks no key.
    void setWords(const QString &words, const QString &name);
    PickPopup *ask(const PickPopup::Question &question);

private:
    void keyPressEvent(QKeyEvent *event) override;

    QPointer<PickPopup> m_popup;
};

/// One of a list.
class ChoiceButton : public PartButton, public PartWidget
{
    Q_OBJECT

public:
    explicit ChoiceButton(QWidget *parent);

    QWidget *widget() override { return this; }
    void setPart(const CardPart &part) override;

private:
    void open();

    ChoicePart m_part;
    QString m_name;
};

/// Any number of values.
class ValuesButton : public PartButton, public PartWidget
{
    Q_OBJECT

public:
    ValuesButton(FindValues find, QWidget *parent);

    QWidget *widget() override { return this; }
    void setPart(const CardPart &part) override;

private:
    void open();

    FindValues m_find;
    ValuesPart m_part;
    QString m_name;
};

/// Adds to the card, or takes away from it.
class ActionButton : public PartButton, public PartWidget
{
    Q_OBJECT

public:
    explicit ActionButton(QWidget *parent);

    QWidget *widget() override { return this; }
    void setPart(const CardPart &part) override;

private:
    void act();

    ActionPart m_part;
    QString m_name;
};

} // namespace comptoir
