/* Gradient of the smooth L1 loss on one core. */
void fp_smoothl1lossgrad_p(float *dy, float *dx1, float *x1, float *x2, int length, float beta)
{
    int i;

    if (!dy || !dx1 || !x1 || !x2)
        return;
    for (i = 0; i < length; i++) {
        const float d = x1[i] - x2[i];
        const float sign = d > 0.0f ? 1.0f : d < 0.0f ? -1.0f : d;

        dx1[i] = (d < beta && d > -beta ? d / beta : sign) * dy[i];
    }
}
