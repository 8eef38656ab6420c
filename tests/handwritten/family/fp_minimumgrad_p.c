/* Gradients of the minimum on one core. */
void fp_minimumgrad_p(float *Input0, float *Input1, float *dy, float *dx0, float *dx1, int length)
{
    int i;

    if (!Input0 || !Input1 || !dy || !dx0 || !dx1)
        return;
    for (i = 0; i < length; i++) {
        dx0[i] = Input0[i] < Input1[i] ? dy[i] : 0.0f;
        dx1[i] = Input0[i] >= Input1[i] ? dy[i] : 0.0f;
    }
}
