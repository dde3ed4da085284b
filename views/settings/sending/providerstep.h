#pragma once

#include <QWidget>

class QVBoxLayout;

namespace comptoir {

struct SenderPreset;

/// By whom messages leave: a button for each provider of the catalogue, by channel.
class ProviderStep : public QWidget
{
    Q_OBJECT

public:
    explicit ProviderStep(QWidget *parent = nullptr);

    /// In the current language. The first button takes the keyboard.
    void fill();

signals:
    void chosen(const comptoir::SenderPreset &preset);

private:
    QVBoxLayout *m_column;
};

} // namespace comptoir
