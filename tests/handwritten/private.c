/* Gradient of the binary cross entropy on one core, operands in its own memory. */
#include <stddef.h>
#include "binarycrossentropygrad.h"

enum { NONE, MEAN, SUM };

static inline float gradient(float x, float y, float w)
{
    return w * (x - y) / (x * (1.0f - x) + 1e-12f);
}

void fp_binarycrossentropygrad_p(int input_size, int reduction, float *input_x, float *input_y, float *weight,
                                 float *dloss, float *dx, int weight_defined)
{
    float scale;

    if (input_size <= 0 || input_x == NULL || input_y == NULL || dloss == NULL || dx == NULL)
        return;
    if (weight_defined != 0 && weight == NULL)
        return;
    switch (reduction) {
    case NONE:
        for (int i = 0; i < input_size; i++)
            dx[i] = gradient(input_x[i], input_y[i], weight_defined ? weight[i] : 1.0f) * dloss[i];
        return;
    case MEAN:
        scale = dloss[0] / (float)input_size;
        break;
    case SUM:
        scale = dloss[0];
        break;
    default:
        return;
    }
    for (int i = 0; i < input_size; i++)
        dx[i] = gradient(input_x[i], input_y[i], weight_defined ? weight[i] : 1.0f) * scale;
}
