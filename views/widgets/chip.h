#pragma once

#include <QAbstractButton>

namespace comptoir {

/// A filter that is on or off: a pill with a word and a count ("Abandoned cart 46").
class Chip : public QAbstractButton
{
    Q_OBJECT

public:
    explicit Chip(QWidget *parent = nullptr);

    /// `count` is written as given, an empty one is left out.
    void set(const QString &text, const QString &count);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

private:
    void paintEvent(QPaintEvent *event) override;
    [[nodiscard]] QString label() const;

    QString m_count;
};

} // namespace comptoir
