/* Gradient of the binary cross entropy on one core; the parameters lie in an array. */
#include <limits.h>

void fp_binary_cross_entropy_grad_p(float *input_x, float *input_y, float *weight, float *dloss, float *dx, long long *param)
{
    long long size, reduction, weight_defined;
    float scale = 1.0f;
    int i, n;

    if (!param)
        return;
    size = param[0];
    reduction = param[1];
    weight_defined = param[2];
    if (size <= 0 || size > INT_MAX || reduction < 0 || reduction > 2)
        return;
    if (!input_x || !input_y || !dloss || !dx || (weight_defined && !weight))
        return;
    n = (int)size;
    if (reduction != 0)
        scale = dloss[0];
    if (reduction == 1)
        scale = scale / (float)n;
    for (i = 0; i < n; i++)
        dx[i] = (weight_defined ? weight[i] : 1.0f) * (input_x[i] - input_y[i]) / (input_x[i] * (1.0f - input_x[i]) + 1e-12f) *
                (reduction == 0 ? dloss[i] : scale);
}
